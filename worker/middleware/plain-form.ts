// What a browser posts without a script: read here, whatever was sent in its place, and led to a page where its session
// has ended or what it is about has gone.
import type { MiddlewareHandler } from "hono";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { isTooLarge } from "./counted-body.ts";

export function hasFormBody(c: HalleContext): boolean {
  const type = c.req.header("content-type") ?? "";
  return type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data");
}

/** Whether a browser waits for the next page. A script that sends files sends a form too, and asks for JSON. */
export const isPlainForm = (c: HalleContext): boolean =>
  hasFormBody(c) && c.req.header("accept") !== "application/json";

/** The posted fields; none when the body is no form, so that whoever reads them says what is missing. */
export async function plainForm(c: HalleContext): Promise<FormData> {
  if (!hasFormBody(c)) return new FormData();
  try {
    return await c.req.formData();
  } catch (error) {
    if (isTooLarge(c.req.raw)) throw error;
    // It only calls itself a form: bad input, answered as such.
    return new FormData();
  }
}

/** A plain form whose session has ended leads to the sign-in page and back to its own, not to a line of JSON. */
export const signInFirst =
  (pageOf: (c: HalleContext) => string | Promise<string>): MiddlewareHandler<HalleEnv> =>
  async (c, next) => {
    await next();
    if (c.res.status !== 401 || !isPlainForm(c)) return;
    leadInstead(c, `/connexion?suite=${encodeURIComponent(await pageOf(c))}`);
  };

/** No page has this address. */
const NOT_FOUND_PAGE = "/introuvable";

/** A plain form about what is not there, or not for who sends it, leads to the page that says so: both read alike. */
export const notFoundPage: MiddlewareHandler<HalleEnv> = async (c, next) => {
  await next();
  if (c.res.status === 404 && isPlainForm(c)) leadInstead(c, NOT_FOUND_PAGE);
};

/** In the place of an answer that is there already. */
function leadInstead(c: HalleContext, location: string): void {
  const headers = new Headers({ location });
  for (const cookie of c.res.headers.getSetCookie()) headers.append("set-cookie", cookie);
  // Hono would merge the headers of the refusal, such as its content type, into the new answer.
  c.res = undefined;
  c.res = new Response(null, { status: 303, headers });
}
