// Whether a commune has the postcode it is written with (a list the State publishes, by postcode), and which was meant.
import { fold } from "../search/fold.ts";

/** Names of communes, by postcode. */
export type CommuneList = ReadonlyMap<string, readonly string[]>;

export interface PlaceName {
  readonly postcode: string;
  readonly commune: string;
}

/** A line for each postcode: "26400 Allex|Aouste-sur-Sye|Crest". */
export const readCommunes = (text: string): CommuneList =>
  new Map(
    text
      .trimEnd()
      .split("\n")
      .map((line) => [line.slice(0, POSTCODE_CHARS), line.slice(POSTCODE_CHARS + 1).split("|")]),
  );

const POSTCODE_CHARS = 5;
const DEPARTMENT_CHARS = 2;
const PROPOSED_MAX = 3;
/** More letters than that apart, one name is not the other misspelt. */
const LETTERS_APART_MAX = 3;

/** Companies' own sortings, which no list has: "Valence Cedex 9". */
const CEDEX = /\bcedex\b.*$/;
const ABBREVIATIONS: Readonly<Record<string, string>> = { st: "saint", ste: "sainte" };

/** As two spellings of one commune are compared: "St Julien en Quint" is "Saint-Julien-en-Quint". */
const nameKey = (name: string): string =>
  fold(name)
    .replace(CEDEX, "")
    .trim()
    .split(" ")
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(" ");

/** What people call an arrondissement: "Paris 11e", "Paris". */
const isSame = (known: string, wanted: string): boolean =>
  known === wanted || (known.endsWith("arrondissement") && known.startsWith(`${wanted.replace(/\d.*$/, "").trim()} `));

/** null: there is such a place. Else the nearest ones, by name and postcode; none where nothing is near. */
export function nearestCommunes(list: CommuneList, { postcode, commune }: PlaceName): readonly PlaceName[] | null {
  const wanted = nameKey(commune);
  const here = list.get(postcode) ?? [];
  const isCedex = CEDEX.test(fold(commune));
  if (here.some((known) => isSame(nameKey(known), wanted))) return null;
  const department = postcode.slice(0, DEPARTMENT_CHARS);
  const places = [...list].flatMap(([known, names]) => names.map((name) => ({ postcode: known, commune: name })));
  const named = places.filter(({ commune: name }) => nameKey(name) === wanted);
  if (isCedex && named.some((one) => one.postcode.startsWith(department))) return null;
  const scored = [
    ...named.map((place) => ({ place, score: place.postcode.startsWith(department) ? 0 : 1 })),
    ...places
      .filter((place) => place.postcode === postcode || place.postcode.startsWith(department))
      .map((place) => ({
        place,
        score: 2 + apart(nameKey(place.commune), wanted) + Number(place.postcode !== postcode),
      }))
      .filter(({ score }) => score <= 2 + LETTERS_APART_MAX),
  ];
  const nearest = scored.toSorted((one, other) => one.score - other.score).map(({ place }) => place);
  // Nothing is spelt like it: at least the places of the postcode.
  const proposed = nearest.length > 0 ? nearest : here.map((name) => ({ postcode, commune: name }));
  return proposed.slice(0, PROPOSED_MAX);
}

/** Letters to change, add or leave out to make one of the other (Levenshtein); far apart is far enough. */
function apart(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > LETTERS_APART_MAX) return LETTERS_APART_MAX + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const above = row;
    row = [at];
    for (let index = 1; index <= other.length; index += 1) {
      const changed = (above[index - 1] ?? 0) + Number(one[at - 1] !== other[index - 1]);
      row.push(Math.min(changed, (above[index] ?? 0) + 1, (row[index - 1] ?? 0) + 1));
    }
  }
  return row[other.length] ?? 0;
}
