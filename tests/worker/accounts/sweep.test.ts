import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { sweepAccounts } from "../../../worker/accounts/sweep.ts";
import { aWorker } from "./browser.ts";
import { aPerson } from "./people.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

const countIn = async (table: string) =>
  (await env.DB.prepare(`select count(*) as n from ${table}`).first<{ n: number }>())?.n;

test("forgets what nobody can use any more, and nothing that still lives", async () => {
  const { email, password } = await aPerson();
  const { aBrowser } = aWorker();
  const browser = aBrowser();
  await browser.post("/api/accounts/sign-in", { email, password });
  await browser.post("/api/accounts/forgotten-password", { email });
  const nowMs = Date.now();
  await env.DB.prepare("insert into sent_mail values ('m', ?, 's', 't', 'h', ?)").bind(email, nowMs).run();
  await sweepAccounts(env, nowMs);
  expect((await browser.get("/api/accounts/own")).status).toBe(200);
  expect(await Promise.all(["verification", "sent_mail"].map(countIn))).toEqual([1, 1]);
  await sweepAccounts(env, nowMs + 31 * DAY_MS);
  const tables = ["session", "verification", "sign_in_attempt", "sent_mail"];
  expect(await Promise.all(tables.map(countIn))).toEqual([0, 0, 0, 0]);
});
