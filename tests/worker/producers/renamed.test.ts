import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { expect, test } from "vitest";
import { askLegalChange } from "../../../worker/store/legal-changes.ts";
import { legalIdentity } from "../../../worker/store/schema/legal.ts";
import { writeMarket } from "../../support/market-rows.ts";
import { aSiret } from "../../support/siret.ts";
import { aWorker } from "../accounts/browser.ts";
import { aDemoPerson, aPerson } from "../accounts/people.ts";
import { teamOf } from "./a-team.ts";

const HOUR_MS = 3_600_000;

test.each([
  ["planned", 1],
  ["open", -1],
])("a producer whom support renames bears the new name in a sale that is %s", async (state, hours) => {
  await aDemoPerson("support");
  const opensAtMs = Date.now() + hours * HOUR_MS;
  const times = { opensAtMs, closesAtMs: opensAtMs + 9 * HOUR_MS };
  const rows = await writeMarket(env.DB, { key: `renamed-${state}`, offers: [{ name: "pain" }], ...times });
  const team = teamOf(rows, "Léa");
  const { producerId, distributionIds } = rows;
  const [distributionId] = distributionIds;
  const namesInShop = async () => {
    const { body } = await team.get(`/api/distributions/${distributionId}/shop`);
    return body.plan.producers.map(({ name }: { name: string }) => name);
  };
  expect(await namesInShop()).not.toContain("Ferme du Renouveau");
  const { userId } = await aPerson();
  const facts = { legalName: "Lucie Morel", siret: aSiret(), legalForm: "individual" as const, street: "Le Bourg" };
  const identity = { ...facts, postcode: "26220", commune: "Dieulefit", activity: "Des poireaux" };
  await drizzle(env.DB)
    .insert(legalIdentity)
    .values({ producerId, ...identity, certifiedAtMs: 1 });
  const wanted = { ...identity, name: "Ferme du Renouveau" };
  const changeId = await askLegalChange(env.DB, { producerId, askedBy: userId, explanation: "", wanted, nowMs: 1 });
  const support = aWorker({ DEMO: "1" }).aBrowser();
  await support.post("/api/demo/sign-in", { person: "support" });
  const applied = await support.post(`/api/support/legal-changes/${changeId}/apply`, { position: "44.5, 5.06" });
  expect(applied.status).toBe(200);
  expect(await namesInShop()).toContain("Ferme du Renouveau");
});
