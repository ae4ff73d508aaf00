import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { runJobs, wakeDueDistributions } from "../../worker/cron.ts";
import { HOUR_MS, NOON_MS } from "../support/market-rows.ts";
import { type Stage, setTheStage } from "../support/stage.ts";

/** How many sales have been opened, read from the disk: asking the object would open them. */
const openedSales = (stage: Stage): Promise<number> =>
  runInDurableObject(
    stage.distribution(),
    (_, { storage }) => [...storage.sql.exec("SELECT participation_id FROM opened")].length,
  );

test("a sale whose alarm was lost is opened by the cron, and one out of its reach is let sleep", async () => {
  const offers = [{ name: "pain" }];
  const due = await setTheStage({ key: "due", offers, opensAtMs: NOON_MS + HOUR_MS }, { pain: 5 });
  const later = await setTheStage({ key: "later", offers, opensAtMs: NOON_MS + 5 * HOUR_MS }, { pain: 5 });
  for (const stage of [due, later]) await stage.setClock(NOON_MS + 6 * HOUR_MS);
  expect([await openedSales(due), await openedSales(later)]).toEqual([0, 0]);
  await wakeDueDistributions(env, NOON_MS + HOUR_MS + 60_000);
  expect([await openedSales(due), await openedSales(later)]).toEqual([1, 0]);
});

test("a job that fails is told, and cuts none of the others short", async () => {
  const reached: string[] = [];
  const sweep = async (name: string) => {
    await env.DB.prepare("SELECT 1").first();
    reached.push(name);
  };
  const running = runJobs([Promise.reject(new Error("no bucket")), sweep("accounts"), sweep("pictures")]);
  await expect(running).rejects.toThrow(AggregateError);
  expect(reached).toEqual(["accounts", "pictures"]);
});
