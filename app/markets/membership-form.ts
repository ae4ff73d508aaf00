import { createForm } from "../forms/create-form.ts";
import type { Refusal } from "../forms/form-outcome.ts";
import { postTo } from "../forms/post-form.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { useDone } from "../forms/use-done.ts";
import { marketWords } from "../words/market.ts";

/** A form about a membership: asked for, withdrawn, answered. */
export const createMembershipForm = (form: string, action: string) =>
  createForm({
    ...{ form, send: postTo(action), onDone: useDone() },
    refusalText,
    faultText: ({ path, expected }) => {
      const [, max] = /^<=(\d+)$/.exec(expected) ?? [];
      if (max !== undefined) return marketWords().textTooLong({ max: Number(max) });
      return path === "reason" ? marketWords().reasonMissing : marketWords().textInvalid;
    },
  });

function refusalText(refusal: Refusal): string {
  switch (refusal.reason) {
    case "already-member":
      return marketWords().alreadyMember;
    case "not-by-request":
      return marketWords().notByRequest;
    case "asked-lately":
      return marketWords().askedLately;
    case "already-decided":
      return marketWords().alreadyAnswered;
    default:
      return commonRefusalText(refusal);
  }
}

/** What was done, by the word in the address. */
export function membershipDoneText(done: string): string | undefined {
  switch (done) {
    case "demande":
      return marketWords().joinRequested;
    case "demande-retiree":
      return marketWords().requestWithdrawn;
    case "accepte":
      return marketWords().requestAccepted;
    case "refuse":
      return marketWords().requestRefused;
    default:
      return undefined;
  }
}
