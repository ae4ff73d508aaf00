// What teams ask support to change of what it has certified. One question of a producer is open at a time, and only its
// answer changes what is certified: so what stood before, written down with the question, is what the answer replaces.
import { and, asc, desc, eq, getTableColumns, gt, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { alias } from "drizzle-orm/sqlite-core";
import type { LegalChangeId, ProducerId, UserId } from "../../domain/ids.ts";
import type { Point } from "../../domain/place/distance.ts";
import type { CertifiedIdentity } from "../../domain/producer/legal-identity.ts";
import { isSiretTaken } from "./legal-identity.ts";
import { user } from "./schema/accounts.ts";
import { legalChange } from "./schema/legal.ts";
import { producer } from "./schema/producers.ts";
import { inLetters } from "./shown-email.ts";

/** How many answers support looks back on. */
const ANSWERS_SHOWN = 30;

interface Question {
  readonly producerId: ProducerId;
  readonly askedBy: UserId;
  readonly explanation: string;
  readonly wanted: CertifiedIdentity;
  readonly nowMs: number;
}

const ASK = `insert into legal_change (id, producer_id, asked_at_ms, asked_by, explanation, wanted, before)
  select ?1, producer_id, ?3, ?4, ?5, ?6, json_object(
    'name', producer.name, 'legalName', legal_name, 'siret', siret, 'legalForm', legal_form, 'street', street,
    'postcode', legal_identity.postcode, 'commune', legal_identity.commune, 'activity', activity
  )
  from legal_identity join producer on producer.id = producer_id where producer_id = ?2
  on conflict do nothing returning id`;

/** Gives its id; null while an earlier question is open. */
export async function askLegalChange(d1: D1Database, question: Question): Promise<string | null> {
  const { producerId, askedBy, explanation, wanted, nowMs } = question;
  const id = crypto.randomUUID();
  const asked = await d1.prepare(ASK).bind(id, producerId, nowMs, askedBy, explanation, JSON.stringify(wanted)).all();
  return asked.results.length > 0 ? id : null;
}

/** Takes the open question back. */
export async function withdrawLegalChange(d1: D1Database, producerId: ProducerId): Promise<void> {
  await drizzle(d1)
    .delete(legalChange)
    .where(and(eq(legalChange.producerId, producerId), eq(legalChange.state, "open")));
}

const asker = alias(user, "asker");
const decider = alias(user, "decider");

/** As the team reads them: who of support has answered is support's affair. */
export async function legalChangesOf(d1: D1Database, producerId: ProducerId) {
  const { askedBy: _, decidedBy: __, producerId: ___, ...shown } = getTableColumns(legalChange);
  return await drizzle(d1)
    .select({ ...shown, askerName: asker.name })
    .from(legalChange)
    .leftJoin(asker, eq(asker.id, legalChange.askedBy))
    .where(eq(legalChange.producerId, producerId))
    .orderBy(desc(legalChange.askedAtMs));
}

const asSupportReads = (d1: D1Database) =>
  drizzle(d1)
    .select({
      ...getTableColumns(legalChange),
      producerSlug: producer.slug,
      latitudeMicrodegrees: producer.latitudeMicrodegrees,
      longitudeMicrodegrees: producer.longitudeMicrodegrees,
      askerName: asker.name,
      email: sql<string | null>`${asker.email}`.mapWith(inLetters),
      telephone: asker.telephone,
      language: asker.language,
      deciderName: decider.name,
    })
    .from(legalChange)
    .innerJoin(producer, eq(producer.id, legalChange.producerId))
    .leftJoin(asker, eq(asker.id, legalChange.askedBy))
    .leftJoin(decider, eq(decider.id, legalChange.decidedBy));

export type SupportedChange = Awaited<ReturnType<typeof openLegalChanges>>[number];

/** What waits for an answer, the longest waiting first. */
export async function openLegalChanges(d1: D1Database) {
  return await asSupportReads(d1).where(eq(legalChange.state, "open")).orderBy(asc(legalChange.askedAtMs));
}

/** What was answered last. */
export async function answeredLegalChanges(d1: D1Database) {
  return await asSupportReads(d1)
    // What has no answer yet has no time of it.
    .where(gt(legalChange.decidedAtMs, 0))
    .orderBy(desc(legalChange.decidedAtMs))
    .limit(ANSWERS_SHOWN);
}

export async function findLegalChange(d1: D1Database, changeId: LegalChangeId): Promise<SupportedChange | null> {
  const rows = await asSupportReads(d1).where(eq(legalChange.id, changeId));
  return rows[0] ?? null;
}

// Each is written from the question itself, and only while it is open and its SIRET nobody else's.
const ANSWERED = `change.id = ?1 and change.state = 'open' and not exists (
  select 1 from legal_identity other
  where other.siret = change.wanted ->> 'siret' and other.producer_id <> change.producer_id
)`;
const CHANGE_IDENTITY = `update legal_identity set
  legal_name = change.wanted ->> 'legalName', siret = change.wanted ->> 'siret',
  legal_form = change.wanted ->> 'legalForm', street = change.wanted ->> 'street',
  postcode = change.wanted ->> 'postcode', commune = change.wanted ->> 'commune',
  activity = change.wanted ->> 'activity', certified_at_ms = ?2
  from legal_change change where change.producer_id = legal_identity.producer_id and ${ANSWERED}`;
const CHANGE_PRODUCER = `update producer set
  name = change.wanted ->> 'name', postcode = change.wanted ->> 'postcode', commune = change.wanted ->> 'commune',
  latitude_microdegrees = ?2, longitude_microdegrees = ?3
  from legal_change change where change.producer_id = producer.id and ${ANSWERED}`;
const MARK_APPLIED = `update legal_change as change set state = 'applied', decided_at_ms = ?2, decided_by = ?3
  where ${ANSWERED} returning id`;

interface Decision {
  readonly changeId: LegalChangeId;
  readonly decidedBy: UserId;
  readonly nowMs: number;
}

/** Changes what is certified, the name and the place customers read with it. All of it happens, or nothing; once. */
export async function applyLegalChange(
  d1: D1Database,
  { changeId, decidedBy, nowMs }: Decision,
  position: Point,
): Promise<null | "already-decided" | "siret-taken"> {
  const [latitude, longitude] = [position.latitude, position.longitude].map((one) => Math.round(one * 1_000_000));
  const results = await d1.batch([
    d1.prepare(CHANGE_IDENTITY).bind(changeId, nowMs),
    d1.prepare(CHANGE_PRODUCER).bind(changeId, latitude, longitude),
    d1.prepare(MARK_APPLIED).bind(changeId, nowMs, decidedBy),
  ]);
  if (results.at(-1)?.results.length === 1) return null;
  const change = await findLegalChange(d1, changeId);
  const isOpen = change?.state === "open";
  return isOpen && (await isSiretTaken(d1, change.wanted.siret)) ? "siret-taken" : "already-decided";
}

/** False when it had its answer already. */
export async function refuseLegalChange(
  d1: D1Database,
  { changeId, decidedBy, nowMs }: Decision,
  refusal: string,
): Promise<boolean> {
  const refused = await drizzle(d1)
    .update(legalChange)
    .set({ state: "refused", refusal, decidedAtMs: nowMs, decidedBy })
    .where(and(eq(legalChange.id, changeId), eq(legalChange.state, "open")))
    .returning({ id: legalChange.id });
  return refused.length > 0;
}
