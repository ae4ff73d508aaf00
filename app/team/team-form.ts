import { createForm } from "../forms/create-form.ts";
import type { Fault, Refusal } from "../forms/form-outcome.ts";
import { postTo } from "../forms/post-form.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { useDone } from "../forms/use-done.ts";
import { formatTimeLeft } from "../words/format-time-left.ts";
import { teamWords } from "../words/team.ts";

/** A form of the page Équipe. */
export const createTeamForm = (form: string, action: string) =>
  createForm({ form, send: postTo(action), onDone: useDone(), refusalText, faultText });

export function refusalText(refusal: Refusal): string {
  switch (refusal.reason) {
    case "last-owner":
      return teamWords().lastOwner;
    case "too-many-attempts":
      return teamWords().tooManyMails({ wait: formatTimeLeft(refusal.waitSeconds * 1000) });
    case "link-expired":
      return teamWords().expiredText;
    default:
      return commonRefusalText(refusal);
  }
}

export const faultText = ({ expected }: Fault): string =>
  expected === "member" ? teamWords().alreadyMember : teamWords().emailInvalid;
