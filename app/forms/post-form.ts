import { nestFields } from "../../domain/form/nest-fields.ts";
import { asDrawn } from "../ui/site/drawn-for.ts";
import type { Fields } from "./create-form.ts";

/** Sends a form to the address it would be posted to without a script. */
export const postTo = (action: string) => (fields: Fields) =>
  fetch(
    action,
    asDrawn({
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(nestFields(Object.entries(fields))),
    }),
  );

/** The same for a form with files: as it would be posted, but for the answer that is asked for. */
export const postFormTo = (action: string) => (_fields: Fields, form: HTMLFormElement) =>
  fetch(action, { method: "POST", headers: { accept: "application/json" }, body: new FormData(form) });

/** Read and answered. After any other failure the page would not load either, and take the form away with it. */
export const REFUSED = 422;
