import type { Fault, Refusal } from "../forms/form-outcome.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { formatAlternatives } from "../words/format-list.ts";
import { spaceRequestsWords } from "../words/space-requests.ts";

export function requestRefusalText(refusal: Refusal): string {
  switch (refusal.reason) {
    case "already-asked":
      return spaceRequestsWords().alreadyAsked;
    case "already-decided":
      return spaceRequestsWords().alreadyDecided;
    case "siret-taken":
      return spaceRequestsWords().siretTakenMeanwhile;
    default:
      return commonRefusalText(refusal);
  }
}

export function requestFaultText({ path, expected }: Fault): string {
  const words = spaceRequestsWords();
  const [, max] = /^<=(\d+)$/.exec(expected) ?? [];
  if (max !== undefined) return words.tooLong({ max: Number(max) });
  if (expected === "taken") return words.siretTaken;
  const near = /^near:(.*)$/.exec(expected)?.[1];
  if (near !== undefined) return words.communeUnknown({ near: near === "" ? "" : formatAlternatives(near.split("|")) });
  return Object.entries(words.missing).find(([field]) => field === path)?.[1] ?? words.fieldInvalid;
}
