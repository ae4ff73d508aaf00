// Writes the list of French communes by postcode that addresses are checked against, from what the State publishes:
//
//   npm pack @etalab/decoupage-administratif && tar xzf etalab-decoupage-administratif-*.tgz
//   node scripts/communes.ts package/data/communes.json > worker/places/communes.txt
//
// A line for each postcode: "26400 Allex|Aouste-sur-Sye|Crest". Former communes that are part of another one are in it: people
// and their mail go on using their names.
import { readFileSync } from "node:fs";

interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly codesPostaux?: readonly string[];
  /** Of a former commune: the one it is part of. */
  readonly chefLieu?: string;
}

const [, , path = ""] = process.argv;
const communes: readonly Commune[] = JSON.parse(readFileSync(path, "utf8"));
const postcodesOf = new Map(communes.map(({ code, codesPostaux }) => [code, codesPostaux ?? []]));
for (const { code, codesPostaux } of communes) if (codesPostaux !== undefined) postcodesOf.set(code, codesPostaux);
const namesAt = new Map<string, Set<string>>();
for (const { nom, codesPostaux, chefLieu } of communes)
  for (const postcode of codesPostaux ?? postcodesOf.get(chefLieu ?? "") ?? [])
    namesAt.set(postcode, (namesAt.get(postcode) ?? new Set()).add(nom));
const lines = [...namesAt].map(([postcode, names]) => `${postcode} ${[...names].toSorted().join("|")}`);
process.stdout.write(`${lines.toSorted().join("\n")}\n`);
