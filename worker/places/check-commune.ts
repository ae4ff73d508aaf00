import { type CommuneList, nearestCommunes, type PlaceName, readCommunes } from "../../domain/place/commune.ts";
import type { Refused } from "../forms/outcome.ts";
import { refuseField } from "../forms/outcome.ts";

let list: CommuneList | undefined;

/** Half a megabyte of text, read when the first address is checked. */
async function communes(): Promise<CommuneList> {
  list ??= readCommunes((await import("./communes.txt?raw")).default);
  return list;
}

/** A commune that does not exist, or not with this postcode, with the nearest ones; null when it does. */
export async function refusalOfCommune(place: PlaceName): Promise<Refused | null> {
  const nearest = nearestCommunes(await communes(), place);
  if (nearest === null) return null;
  return refuseField("commune", `near:${nearest.map(({ postcode, commune }) => `${postcode} ${commune}`).join("|")}`);
}
