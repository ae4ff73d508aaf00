import { accountWords } from "../words/account.ts";
import { formatList } from "../words/format-list.ts";
import { formatTimeLeft } from "../words/format-time-left.ts";
import { refusalWords } from "../words/refusal.ts";
import type { Refusal } from "./form-outcome.ts";

/** Why the form as a whole was refused, and what to do about it. */
export function refusalText({ reason, waitSeconds, names }: Refusal): string {
  const words = accountWords();
  switch (reason) {
    case "wrong-credentials":
      return words.wrongCredentials;
    case "wrong-password":
      return words.wrongPassword;
    case "too-many-attempts":
      return words.tooManyTries({ wait: formatTimeLeft(waitSeconds * 1000) });
    case "link-expired":
      return words.linkExpired;
    case "orders-open":
      return words.deleteRefused;
    case "last-in-charge":
      return words.lastInCharge({ names: formatList(names) });
    case "bad-input":
      return refusalWords()["bad-input"];
    case "sign-in-needed":
      return refusalWords()["signed-out"];
    case "offline":
      return refusalWords().offline;
    default:
      return refusalWords()["try-again"];
  }
}
