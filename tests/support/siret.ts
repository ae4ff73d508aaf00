import { isSiret } from "../../domain/producer/siret.ts";

/** A SIRET of nobody, another one each time; tests of the demo market run again on the same database. */
export function aSiret(): string {
  const first = String(Math.floor(Math.random() * 1e13)).padStart(13, "9");
  const found = Array.from({ length: 10 }, (_, last) => `${first}${last}`).find(isSiret);
  if (found === undefined) throw new Error("one of ten last digits is always right");
  return found;
}
