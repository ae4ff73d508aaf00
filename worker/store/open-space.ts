// A producer space opens: the producer, who it is before the law, who owns it, and the rates it may bill.
import { like } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { START_RATES_BASIS_POINTS } from "../../domain/money/vat.ts";
import type { Point } from "../../domain/place/distance.ts";
import { fold } from "../../domain/search/fold.ts";
import { isSiretTaken } from "./legal-identity.ts";
import { producer } from "./schema/producers.ts";
import { type AskedFor, type Asking, isOpen } from "./space-requests.ts";

const SLUG_MAX_CHARS = 50;
/** Spaces of the same name that open at the same moment want the same address; one of them has it at every try. */
const TRIES_MAX = 5;

// All is written from the request itself, and only while it is open as support has read it: two answers at once open one
// space, and what was corrected meanwhile is read again before it is certified.
const ASKED = "id = ?1 and state = 'open' and asked_at_ms = ?2";
const INSERT_PRODUCER = `insert into producer
  (id, slug, name, commune, postcode, latitude_microdegrees, longitude_microdegrees)
  select id, ?3, name, commune, postcode, ?4, ?5 from space_request as asked where ${ASKED}
  and not exists (select 1 from legal_identity where siret = asked.siret)
  on conflict do nothing`;
const OPENING = "from space_request join producer using (id)";
const WHERE_OPENING = "where space_request.id = ?1 and state = 'open' and asked_at_ms = ?2";
const INSERT_IDENTITY = `insert into legal_identity
  (producer_id, legal_name, siret, legal_form, street, postcode, commune, activity, certified_at_ms)
  select id, legal_name, siret, legal_form, street, space_request.postcode, space_request.commune, activity, ?3
  ${OPENING} ${WHERE_OPENING}`;
const INSERT_OWNER = `insert into producer_member (producer_id, user_id, is_owner)
  select id, user_id, 1 ${OPENING} ${WHERE_OPENING}`;
const INSERT_RATES = `insert into vat_rate (id, producer_id, basis_points)
  select lower(hex(randomblob(16))), space_request.id, rate.value
  from space_request join producer using (id), json_each(?3) as rate ${WHERE_OPENING}`;
const CERTIFY = `update space_request set state = 'certified'
  where ${ASKED} and exists (select 1 from producer where producer.id = space_request.id) returning id`;

interface Opening extends Asking {
  readonly position: Point;
  readonly nowMs: number;
}

export type Opened = { readonly slug: string } | { readonly refused: "already-decided" | "siret-taken" };

/** Answers the address of the new space, or why there is none. All of it happens, or nothing. */
export async function openSpace(d1: D1Database, asked: AskedFor, opening: Opening): Promise<Opened> {
  for (let tries = 1; tries <= TRIES_MAX; tries += 1) {
    const slug = await freeSlug(d1, asked.name);
    if (await writeSpace(d1, slug, opening)) return { slug };
    if (!(await isOpen(d1, opening))) return { refused: "already-decided" };
    if (await isSiretTaken(d1, asked.siret)) return { refused: "siret-taken" };
  }
  throw new Error("no address is free for a new space");
}

async function writeSpace(d1: D1Database, slug: string, opening: Opening): Promise<boolean> {
  const { requestId, askedAtMs, position, nowMs } = opening;
  const asked = [requestId, askedAtMs] as const;
  const results = await d1.batch([
    d1.prepare(INSERT_PRODUCER).bind(...asked, slug, microdegrees(position.latitude), microdegrees(position.longitude)),
    d1.prepare(INSERT_IDENTITY).bind(...asked, nowMs),
    d1.prepare(INSERT_OWNER).bind(...asked),
    d1.prepare(INSERT_RATES).bind(...asked, JSON.stringify(START_RATES_BASIS_POINTS)),
    d1.prepare(CERTIFY).bind(...asked),
  ]);
  return results.at(-1)?.results.length === 1;
}

const microdegrees = (degrees: number): number => Math.round(degrees * 1_000_000);

/** The name as an address; where others have it already, with the next number. */
async function freeSlug(d1: D1Database, name: string): Promise<string> {
  const wanted =
    fold(name)
      .replaceAll(/[^a-z0-9]+/g, "-")
      .slice(0, SLUG_MAX_CHARS)
      .replaceAll(/^-|-$/g, "") || "ferme";
  const alike = await drizzle(d1)
    .select({ slug: producer.slug })
    .from(producer)
    .where(like(producer.slug, `${wanted}%`));
  const taken = new Set(alike.map((row) => row.slug));
  let slug = wanted;
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
  return slug;
}
