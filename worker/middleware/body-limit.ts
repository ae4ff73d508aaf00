// How much may be sent to us. Every route has a limit in bytes: the small one below, or one of its own that it names with
// `bodyUpTo`. It is enforced before anything is read, by what the sender says, and while it is read, where nobody has said:
// no handler ever holds more.
import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { Language } from "../../domain/language.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { isTooLarge, markTooLarge, withCountedBody } from "./counted-body.ts";
import { discardBody } from "./discard-body.ts";
import { languageIn } from "./language.ts";
import { isPlainForm } from "./plain-form.ts";

/** What people type into a form, and room for the longest text of it in letters of four bytes. */
export const BODY_MAX_BYTES = 16 * 1024;

/** A form of a thousand rows, each of them named by an id. */
export const LONG_FORM_MAX_BYTES = 256 * 1024;

interface BodyLimit {
  readonly maxBytes: number;
  /** Says so in the place of the common words, such as beside the file that is too heavy. */
  readonly onTooLarge?: (c: HalleContext) => Response | Promise<Response>;
}

const COMMON: BodyLimit = { maxBytes: BODY_MAX_BYTES };

const LIMIT_OF_HANDLER = new WeakMap<object, BodyLimit>();

/**
 * Names the limit of the routes it stands before. Of several on the way to a route the last holds, and says so in its own
 * words: here, where the address has its parameters.
 */
export function bodyUpTo(limit: BodyLimit): MiddlewareHandler<HalleEnv> {
  const { onTooLarge } = limit;
  const handler: MiddlewareHandler<HalleEnv> = async (c, next) => {
    if (onTooLarge === undefined || limitOf(handlersOf(c)) !== limit) return await next();
    if (!isTooLarge(c.req.raw)) await next();
    if (isTooLarge(c.req.raw)) answerInstead(c, await onTooLarge(c));
  };
  LIMIT_OF_HANDLER.set(handler, limit);
  return handler;
}

const handlersOf = (c: HalleContext) => matchedRoutes(c).map(({ handler }) => handler);

/** Hono would merge the headers of what was answered before into the new one. */
function answerInstead(c: HalleContext, response: Response): void {
  c.res = undefined;
  c.res = response;
}

/** Of a route, by what stands on the way to it. */
export const limitOf = (handlers: readonly object[]): BodyLimit =>
  handlers.map((handler) => LIMIT_OF_HANDLER.get(handler)).findLast((limit) => limit !== undefined) ?? COMMON;

/** Before every route that could read a body. */
export const bodyLimit: MiddlewareHandler<HalleEnv> = async (c, next) => {
  const { body } = c.req.raw;
  if (body === null) return await next();
  const limit = limitOf(handlersOf(c));
  const said = c.req.raw.headers.has("transfer-encoding") ? undefined : c.req.header("content-length");
  if (said !== undefined && Number(said) <= limit.maxBytes) return await next();
  if (said === undefined) c.req.raw = withCountedBody(c.req.raw, body, limit.maxBytes);
  else markTooLarge(c.req.raw);
  const { raw } = c.req;
  // What is said to be too large is shown to nobody, unless its route has words of its own for that.
  if (said === undefined || limit.onTooLarge !== undefined) await next();
  if (!isTooLarge(raw)) return;
  if (limit.onTooLarge === undefined) answerInstead(c, await refuse(c, limit));
  // A body of a known length that nobody has read is dropped for all refusals alike: see unread-body.ts.
  if (said === undefined) await discardBody(body);
};

function refuse(c: HalleContext, { maxBytes }: BodyLimit): Response | Promise<Response> {
  if (!isPlainForm(c)) return c.json({ reason: "body-too-large" as const, maxBytes }, 413);
  return c.html(tooLargePage(languageIn(c)), 413);
}

/** What was typed is still in the form the browser goes back to. */
const TOO_LARGE_WORDS = {
  fr: {
    title: "C'est trop long",
    text: "Votre envoi dépasse ce que cette page accepte : rien n'a été fait. Revenez en arrière avec votre navigateur, raccourcissez, puis envoyez à nouveau.",
  },
  en: {
    title: "That is too long",
    text: "What you sent is more than this page takes: nothing was done. Go back with your browser, make it shorter, then send it again.",
  },
} satisfies Record<Language, unknown>;

function tooLargePage(language: Language): string {
  const { title, text } = TOO_LARGE_WORDS[language];
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Halle</title></head>
<body><main><h1>${title}</h1><p>${text}</p></main></body>
</html>
`;
}
