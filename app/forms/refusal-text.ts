import { refusalWords } from "../words/refusal.ts";
import type { Refusal } from "./form-outcome.ts";

/** Why a form was refused, for the reasons that any form may meet. */
export function commonRefusalText({ reason, names }: Refusal): string {
  switch (reason) {
    case "bad-input":
      return refusalWords()["bad-input"];
    case "body-too-large":
      return refusalWords()["body-too-large"];
    case "sign-in-needed":
      return refusalWords()["sign-in-again"];
    case "other-person":
      return refusalWords()["other-person"]({ name: names.join() });
    case "not-found":
      return refusalWords()["not-found"];
    case "offline":
      return refusalWords().offline;
    default:
      return refusalWords()["try-again"];
  }
}
