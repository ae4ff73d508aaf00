import { revalidate } from "@solidjs/router";
import { createForm, type Fields } from "../forms/create-form.ts";
import type { Refusal } from "../forms/form-outcome.ts";
import { postTo, REFUSED } from "../forms/post-form.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { useDone } from "../forms/use-done.ts";
import { linksWords } from "../words/links.ts";

export type LinkAct = "link" | "unlink" | "relink";

/** One side's way to the links of a catalog. */
export interface LinkSide {
  /** Where a button posts. */
  readonly actionOf: (slug: string, act: LinkAct) => string;
  /** Where this side sees the orders of a distribution. */
  readonly ordersOf: (distributionId: string) => string;
}

/** A button that links a catalog, or ends that. What is refused is seen at once: the links are read anew. */
export const createLinkForm = (slug: string, action: string) =>
  createForm({
    form: `link-${slug}`,
    send: async (fields: Fields) => {
      const answer = await postTo(action)(fields);
      if (answer.status === REFUSED) await revalidate();
      return answer;
    },
    onDone: useDone(),
    refusalText,
    faultText: () => linksWords().codeUnknown,
  });

function refusalText(refusal: Refusal): string {
  switch (refusal.reason) {
    case "sales-unsettled":
      return linksWords().keptMeanwhile;
    case "past-undoing":
      return linksWords().pastUndoing;
    default:
      return commonRefusalText(refusal);
  }
}
