import type { Refusal } from "../forms/form-outcome.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { accountWords } from "../words/account.ts";
import { formatList } from "../words/format-list.ts";
import { formatTimeLeft } from "../words/format-time-left.ts";

const HOUR_SECONDS = 60 * 60;

/** Why the form as a whole was refused, and what to do about it. */
export function refusalText(refusal: Refusal): string {
  const { reason, waitSeconds, names } = refusal;
  const words = accountWords();
  switch (reason) {
    case "wrong-credentials":
      return words.wrongCredentials;
    case "wrong-password":
      return words.wrongPassword;
    case "too-many-attempts":
      // So long a wait is that of all strangers together: see domain/account/attempts.ts.
      if (waitSeconds > HOUR_SECONDS) return words.tooManyTriesToday;
      return words.tooManyTries({ wait: formatTimeLeft(waitSeconds * 1000) });
    case "link-expired":
      return words.linkExpired;
    case "orders-open":
      return words.deleteRefused;
    case "last-in-charge":
      return words.lastInCharge({ names: formatList(names) });
    default:
      return commonRefusalText(refusal);
  }
}
