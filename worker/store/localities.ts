// The communes the network knows: where markets hand out and where producers farm.
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { Point } from "../../domain/place/distance.ts";
import { fold } from "../../domain/search/fold.ts";
import { link, place } from "./schema/markets.ts";
import { catalog, producer } from "./schema/producers.ts";

export interface Locality extends Point {
  readonly commune: string;
  readonly postcode: string;
}

const DEGREE = 1_000_000;
const POSTCODE = /^\d{2,5}$/;

export const toPoint = (row: { latitudeMicrodegrees: number; longitudeMicrodegrees: number }): Point => ({
  latitude: row.latitudeMicrodegrees / DEGREE,
  longitude: row.longitudeMicrodegrees / DEGREE,
});

/** Communes whose name or postcode begins as typed, for suggestions; each once, those with a market. */
export async function suggestLocalities(d1: D1Database, typed: string, limit: number) {
  const wanted = fold(typed);
  if (wanted === "") return [];
  const known = await marketLocalities(d1);
  const suggested = known.filter((one) => beginsAsTyped(one, wanted));
  const once = new Map(suggested.map(({ commune, postcode }) => [`${postcode} ${commune}`, { commune, postcode }]));
  return [...once.values()].toSorted((one, other) => one.commune.localeCompare(other.commune, "fr")).slice(0, limit);
}

/** Where somebody who typed this is; null for a place nobody of the network has to do with. */
export async function locate(d1: D1Database, typed: string): Promise<Locality | null> {
  const wanted = fold(typed);
  if (wanted === "") return null;
  const known = [...(await marketLocalities(d1)), ...(await producerLocalities(d1))];
  const isExact = (one: Locality) => fold(one.commune) === wanted || one.postcode === wanted;
  return known.find(isExact) ?? known.find((one) => beginsAsTyped(one, wanted)) ?? null;
}

/** "crest", "264", "saint julien" for "Saint-Julien-en-Quint"; and "26400 Crest", as a suggestion reads. */
function beginsAsTyped({ commune, postcode }: Locality, wanted: string): boolean {
  if (POSTCODE.test(wanted)) return postcode.startsWith(wanted);
  const name = fold(commune);
  return name.startsWith(wanted) || `${name} ${postcode}`.startsWith(wanted) || `${postcode} ${name}` === wanted;
}

const columnsOf = <Table extends typeof place | typeof producer>(table: Table) => ({
  commune: table.commune,
  postcode: table.postcode,
  latitudeMicrodegrees: table.latitudeMicrodegrees,
  longitudeMicrodegrees: table.longitudeMicrodegrees,
});

type Row = { commune: string; postcode: string; latitudeMicrodegrees: number; longitudeMicrodegrees: number };

const toLocality = (row: Row): Locality => ({ commune: row.commune, postcode: row.postcode, ...toPoint(row) });

// SQLite folds no accents. A country has some thousand market places: they are read and compared here.
async function marketLocalities(d1: D1Database): Promise<Locality[]> {
  return (await drizzle(d1).select(columnsOf(place)).from(place).orderBy(place.id)).map(toLocality);
}

async function producerLocalities(d1: D1Database): Promise<Locality[]> {
  const rows = await drizzle(d1)
    .selectDistinct(columnsOf(producer))
    .from(producer)
    .innerJoin(catalog, eq(catalog.producerId, producer.id))
    .innerJoin(link, eq(link.catalogId, catalog.id))
    .orderBy(producer.id);
  return rows.map(toLocality);
}
