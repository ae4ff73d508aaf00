// The demo on one's own machine: one-click sign-in as one of five people, and the mails that nobody sends.
import type { MiddlewareHandler } from "hono";
import { Hono } from "hono";
import * as v from "valibot";
import { isDemo } from "../../domain/access/demo.ts";
import { UserId } from "../../domain/ids.ts";
import { sameSitePath } from "../accounts/same-site-path.ts";
import { openSession } from "../accounts/session.ts";
import type { HalleEnv } from "../environment.ts";
import { answer, posted } from "../forms/form.ts";
import { policy } from "../middleware/policy.ts";
import { notFound } from "../replies.ts";
import { latestMails } from "../store/sent-mail.ts";

const DOOR = { page: "/connexion", form: "demo" };
const MAILS_SHOWN = 50;

/** Where each of them has something to do. */
const HOME = {
  customer: "/",
  producer: "/espace-producteur",
  volunteer: "/",
  admin: "/",
  support: "/support",
} as const;

const DemoSignIn = v.object({
  person: v.picklist(["customer", "producer", "volunteer", "admin", "support"]),
  next: v.optional(v.string()),
});

/** Outside the demo these routes do not exist. */
const demoOnly: MiddlewareHandler<HalleEnv> = async (c, next) => {
  if (!isDemo(c.env)) return notFound(c);
  await next();
};

export const demo = new Hono<HalleEnv>()
  .post("/demo/sign-in", policy("enter-demo"), demoOnly, posted(DemoSignIn, DOOR), async (c) => {
    const { person, next } = c.req.valid("json");
    await openSession(c, v.parse(UserId, `demo-${person}`));
    return answer(c, DOOR, { goTo: sameSitePath(next, HOME[person]) });
  })
  .get("/demo/mails", policy("enter-demo"), demoOnly, async (c) => c.json(await latestMails(c.env.DB, MAILS_SHOWN)));
