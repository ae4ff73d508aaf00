// Forms work without JavaScript: they post to the API as they are. The same routes take JSON from a page with a script.
// Here is what differs: how the body is read, and how the answer is given.
import type { MiddlewareHandler } from "hono";
import * as v from "valibot";
import { nestFields } from "../../domain/form/nest-fields.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { hasFormBody, isPlainForm, plainForm } from "../middleware/plain-form.ts";
import { badInput, faultsOf, leadTo } from "../replies.ts";
import { keepOutcome, typedValues } from "./form-outcome.ts";
import { isRefused, type Outcome, type Refused } from "./outcome.ts";

/** The page a form stands on, and which of its forms it is. */
export interface FormPlace {
  readonly page: string;
  readonly form: string;
}

/** The same for every request, or found from it. */
export type PlaceOf = FormPlace | ((c: HalleContext) => FormPlace | Promise<FormPlace>);

interface Posted<Schema extends v.GenericSchema> {
  in: { json: v.InferInput<Schema> };
  out: { json: v.InferOutput<Schema> };
}

/** Reads and checks the body, JSON or plain form; the route finds it at `c.req.valid("json")` either way. */
export function posted<Schema extends v.GenericSchema>(
  schema: Schema,
  place: PlaceOf,
): MiddlewareHandler<HalleEnv, string, Posted<Schema>> {
  return async (c, next) => {
    const result = v.safeParse(schema, await bodyOf(c));
    if (result.success) {
      c.req.addValidatedData("json", Object(result.output));
      return await next();
    }
    if (!isPlainForm(c)) return badInput(c, result.issues);
    return await backToForm(c, place, { reason: "bad-input", faults: faultsOf(result.issues) });
  };
}

/** Undefined when it is neither: the schema then says what it expected. */
async function bodyOf(c: HalleContext): Promise<unknown> {
  if (hasFormBody(c)) return nestFields(textsOf(await plainForm(c)));
  if (!c.req.header("content-type")?.startsWith("application/json")) return undefined;
  const body = v.safeParse(v.pipe(v.string(), v.parseJson()), await c.req.text());
  return body.success ? body.output : undefined;
}

function* textsOf(form: FormData): Iterable<readonly [string, string]> {
  for (const [name, value] of form) if (typeof value === "string") yield [name, value];
}

/** Gives the outcome: JSON to a script; to a plain form the next page, or its own page with what is wrong. */
export async function answer(c: HalleContext, place: PlaceOf, outcome: Outcome) {
  if (!isPlainForm(c)) return isRefused(outcome) ? refuse(c, outcome) : c.json(outcome);
  return isRefused(outcome) ? await backToForm(c, place, outcome) : leadTo(c, outcome.goTo);
}

function refuse(c: HalleContext, refused: Refused) {
  if (refused.reason === "bad-input") return c.json(refused, 400);
  if (refused.reason !== "too-many-attempts") return c.json(refused, 422);
  c.header("Retry-After", String(refused.waitSeconds));
  return c.json(refused, 429);
}

const backToForm = async (c: HalleContext, place: PlaceOf, refused: Refused) =>
  leadTo(c, await keepTyped(c, place, refused));

/** Keeps what was typed and why it was refused; gives the address of the form that shows both. */
export async function keepTyped(c: HalleContext, placeOf: PlaceOf, refused: Refused): Promise<string> {
  const { page, form } = await placeIn(c, placeOf);
  return formAddress(page, await keepOutcome(c, { form, refused, values: await typedValues(c) }));
}

export const placeIn = async (c: HalleContext, place: PlaceOf): Promise<FormPlace> =>
  typeof place === "function" ? await place(c) : place;

/** Of the page that shows what became of its form. */
export const formAddress = (page: string, outcomeId: string): string =>
  `${page}${page.includes("?") ? "&" : "?"}retour=${outcomeId}`;
