import { expect, test } from "vitest";
import { aTeam, type Team, teamOf } from "./a-team.ts";

interface Rate {
  readonly vatRateId: string;
  readonly basisPoints: number;
}

const rates = async (team: Team): Promise<Rate[]> => (await team.get("/vat-rates")).body.rates;
const heights = async (team: Team) => (await rates(team)).map((rate) => rate.basisPoints);
const idOf = async (team: Team, basisPoints: number) =>
  (await rates(team)).find((rate) => rate.basisPoints === basisPoints)?.vatRateId ?? "none";

test("a rate is added, changed and deleted, the lowest first", async () => {
  const team = await aTeam("vat-life");
  expect((await team.post("/vat-rates", { rate: "20" })).body).toEqual({
    goTo: "/espace-producteur/p-vat-life/produits/tva?fait=ajoute",
  });
  await team.post("/vat-rates", { rate: "2,1" });
  expect(await heights(team)).toEqual([210, 550, 2000]);
  await team.post(`/vat-rates/${await idOf(team, 2000)}`, { rate: "10" });
  expect(await heights(team)).toEqual([210, 550, 1000]);
  await team.post(`/vat-rates/${await idOf(team, 210)}/delete`);
  expect(await heights(team)).toEqual([550, 1000]);
});

test.each(["8.5 %", "8,5%"])("a rate may be written %s", async (rate) => {
  const team = await aTeam(`vat-sign-${rate.length}`);
  await team.post("/vat-rates", { rate });
  expect(await heights(team)).toEqual([550, 850]);
});

test("a rate in use stays, and says where it is used", async () => {
  const team = await aTeam("vat-used", [{ name: "pain" }, { name: "miel" }]);
  const refused = await team.post(`/vat-rates/${await idOf(team, 550)}/delete`);
  expect(refused).toMatchObject({ status: 422, body: { reason: "in-use", names: ["miel", "pain"] } });
  expect((await team.get("/vat-rates")).body.rates).toMatchObject([
    { offerCount: 2, usedBy: [{ name: "miel" }, { name: "pain" }] },
  ]);
});

test.each([
  ["twice the same", "5,5", "taken"],
  ["nothing", " ", "empty"],
  ["a word", "réduit", "not-a-number"],
  ["finer than a hundredth of a percent", "5,505", "too-fine"],
  ["more than all", "101", "too-large"],
])("refuses %s", async (what, rate, expected) => {
  const team = await aTeam(`vat-${what.replaceAll(" ", "-").replaceAll(/[^a-z-]/g, "")}`);
  expect((await team.post("/vat-rates", { rate })).body).toEqual({
    reason: "bad-input",
    faults: [{ path: "rate", expected }],
  });
});

test("a rate may be saved as it was, and not as another one", async () => {
  const team = await aTeam("vat-same");
  const vatRateId = await idOf(team, 550);
  expect((await team.post(`/vat-rates/${vatRateId}`, { rate: "5,50" })).status).toBe(200);
  await team.post("/vat-rates", { rate: "20" });
  expect((await team.post(`/vat-rates/${vatRateId}`, { rate: "20" })).body.reason).toBe("bad-input");
});

const versionOf = async (team: Team, vatRateId: string): Promise<string> =>
  (await team.get("/vat-rates")).body.rates.find((rate: Rate) => rate.vatRateId === vatRateId).version;

test("of two colleagues the second learns who was quicker, and may save knowing it", async () => {
  const team = await aTeam("vat-pair");
  const vatRateId = await idOf(team, 550);
  const version = await versionOf(team, vatRateId);
  await teamOf(team.rows, "Tom").post(`/vat-rates/${vatRateId}`, { rate: "10", version });
  const late = await team.post(`/vat-rates/${vatRateId}`, { rate: "20", version });
  expect(late).toMatchObject({ status: 422, body: { reason: "edited-elsewhere", names: ["Tom"] } });
  expect(await heights(team)).toEqual([1000]);
  const knowing = await versionOf(team, vatRateId);
  expect((await team.post(`/vat-rates/${vatRateId}`, { rate: "20", version: knowing })).status).toBe(200);
  expect(await heights(team)).toEqual([2000]);
});

test("two colleagues who wanted the same rate have nothing to choose from", async () => {
  const team = await aTeam("vat-agree");
  const vatRateId = await idOf(team, 550);
  const replies = await Promise.all(
    ["Tom", "Léa"].map((name) => teamOf(team.rows, name).post(`/vat-rates/${vatRateId}`, { rate: "10", version: "" })),
  );
  expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  expect(await heights(team)).toEqual([1000]);
});

test("saved at the same moment, one of two rates stays and the other is told", async () => {
  const team = await aTeam("vat-race");
  const vatRateId = await idOf(team, 550);
  const replies = await Promise.all(
    ["10", "20"].map((rate) => team.post(`/vat-rates/${vatRateId}`, { rate, version: "" })),
  );
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  expect(await heights(team)).toEqual([replies[0]?.status === 200 ? 1000 : 2000]);
});

test("a rate that a colleague has changed is not deleted unseen", async () => {
  const team = await aTeam("vat-unseen", []);
  const vatRateId = await idOf(team, 550);
  await teamOf(team.rows, "Tom").post(`/vat-rates/${vatRateId}`, { rate: "10", version: "" });
  const late = await team.post(`/vat-rates/${vatRateId}/delete`, { version: "" });
  expect(late).toMatchObject({ status: 422, body: { reason: "edited-elsewhere", names: ["Tom"] } });
  expect(await heights(team)).toEqual([1000]);
  const version = await versionOf(team, vatRateId);
  expect((await team.post(`/vat-rates/${vatRateId}/delete`, { version })).status).toBe(200);
  expect(await heights(team)).toEqual([]);
});

test("nobody reaches another producer's rate through their own space", async () => {
  const [one, other] = [await aTeam("vat-one"), await aTeam("vat-other")];
  const vatRateId = await idOf(other, 550);
  expect((await one.post(`/vat-rates/${vatRateId}`, { rate: "20" })).status).toBe(404);
  const reply = await one.post(`/vat-rates/${vatRateId}/delete`);
  expect(reply).toEqual(await one.post("/vat-rates/never-was/delete"));
  expect(reply.body.goTo).toMatch(/\/produits\/tva\?fait=deja-supprime$/);
  expect(await heights(other)).toEqual([550]);
});

test("a plain form comes back to its page with what was typed", async () => {
  const team = await aTeam("vat-plain");
  const reply = await team.submit("/vat-rates", { rate: "douze" });
  expect(reply.status).toBe(303);
  const [page, id] = reply.location?.split("?retour=") ?? [];
  expect(page).toBe("/espace-producteur/p-vat-plain/produits/tva");
  const outcome = await team.get(`/api/form-outcome/${id}`);
  expect(outcome.body).toMatchObject({ form: "new-rate", values: { rate: "douze" }, faults: [{ path: "rate" }] });
});
