import type { HalleContext } from "../environment.ts";
import { bodyUpTo } from "../middleware/body-limit.ts";
import { isPlainForm } from "../middleware/plain-form.ts";
import { leadTo } from "../replies.ts";
import { formAddress, type PlaceOf, placeIn } from "./form.ts";
import { keepOutcome } from "./form-outcome.ts";
import { refuseField } from "./outcome.ts";

interface Within {
  readonly maxBytes: number;
  readonly place: PlaceOf;
  /** Of the file that can make a form so heavy. */
  readonly field: string;
  /** How that is told. */
  readonly expected: "too-heavy" | "form-too-heavy";
}

/** Refuses a heavier form beside its file. It is not read: what was typed in a plain one does not come back. */
export const bodyWithin = ({ maxBytes, place, field, expected }: Within) =>
  bodyUpTo({
    maxBytes,
    onTooLarge: async (c: HalleContext) => {
      const refused = refuseField(field, expected);
      if (!isPlainForm(c)) return c.json(refused, 413);
      const { page, form } = await placeIn(c, place);
      return leadTo(c, formAddress(page, await keepOutcome(c, { form, refused, values: {} })));
    },
  });
