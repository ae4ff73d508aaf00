import type { MiddlewareHandler } from "hono";
import type { HalleEnv } from "../environment.ts";
import { discardBody } from "./discard-body.ts";

/**
 * A browser writes all of a form before it reads the reply. Where a route refuses a body by its length alone, the connection
 * would close while the browser writes, and it would show a broken connection in the place of the refusal. So what nobody
 * has read is read here, and dropped. Before all that may refuse. No browser sends a form without saying how long it is: of a
 * body of unknown length nothing is taken.
 */
export const dropUnreadBody: MiddlewareHandler<HalleEnv> = async (c, next) => {
  await next();
  const { body, bodyUsed } = c.req.raw;
  if (c.req.header("content-length") === undefined) return;
  if (body !== null && !bodyUsed && !body.locked) await discardBody(body);
};
