import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { expect, test } from "vitest";
import { user } from "../../../worker/store/schema/accounts.ts";
import { aTeam, type Team, teamOf } from "./a-team.ts";

const POOL = [
  { name: "vrac", unit: "kg", nominalAmount: 1000, stepAmount: 500, unitsPerPiece: 500, weightMode: "bulk" },
  { name: "sac", unit: "kg", nominalAmount: 10_000, unitsPerPiece: 10_000, poolWith: "vrac" },
] as const;

const pathOf = (team: Team, name: string) => `/stocks/${team.rows.stockId(name)}`;
const realOf = async (team: Team) => (await team.get("/stocks")).body.stocks[0]?.real;
/** Who counts here has one. */
const anAccount = ({ rows }: Team) =>
  drizzle(env.DB)
    .insert(user)
    .values({ id: `member-${rows.producerId}`, name: "Léa", email: `${rows.producerId}@ferme.example` });
const historyOf = async (team: Team, name: string) => (await team.get(`${pathOf(team, name)}/history`)).body.changes;

test("a count is read in the product's unit, an empty one sells without limit, and the history keeps who and why", async () => {
  const team = await aTeam("count", POOL);
  await anAccount(team);
  const path = pathOf(team, "vrac");
  const counted = await team.submit(path, { real: "12,5", version: "", reason: "récolte" });
  expect(counted.status).toBe(303);
  expect(counted.location).toBe(`/espace-producteur/p-count/stocks/${team.rows.stockId("vrac")}?fait=compte`);
  expect(await realOf(team)).toBe(12_500);
  await team.submit(path, { real: "", version: "12500" });
  expect(await realOf(team)).toBeNull();
  expect(await historyOf(team, "vrac")).toMatchObject([
    { byName: "Léa", fromReal: 12_500, toReal: null },
    { byName: "Léa", fromReal: null, toReal: 12_500, reason: "récolte" },
  ]);
});

test("a count outlives the account of who made it, without their name", async () => {
  const team = await aTeam("forgotten", POOL);
  await anAccount(team);
  await team.submit(pathOf(team, "vrac"), { real: "12,5", version: "" });
  await env.DB.prepare("DELETE FROM user WHERE id = ?").bind(`member-${team.rows.producerId}`).run();
  expect(await historyOf(team, "vrac")).toMatchObject([
    { kind: "count", byUserId: null, byName: null, toReal: 12_500 },
  ]);
});

test.each([
  ["beaucoup", "not-a-number"],
  ["-3", "not-a-number"],
  ["1,0001", "too-fine"],
  ["9999999999", "too-large"],
])(
  "« %s » is no count: the form comes back with what was typed, and says so beside the field",
  async (real, expected) => {
    const team = await aTeam(`fault-${expected}-${real.length}`, POOL);
    const reply = await team.submit(pathOf(team, "vrac"), { real, version: "", reason: "à l’œil" });
    const id = new URL(reply.location ?? "", "http://x").searchParams.get("retour") ?? "";
    expect((await team.get(`/api/form-outcome/${id}`)).body).toMatchObject({
      ...{ form: "stock", reason: "bad-input", faults: [{ path: "real", expected }] },
      values: { real, reason: "à l’œil" },
    });
    expect(await realOf(team)).toBeUndefined();
  },
);

test("of two colleagues the second learns who counted, and a double press counts once", async () => {
  const team = await aTeam("pair", [{ name: "pain" }]);
  const tom = teamOf(team.rows, "Tom");
  await tom.post(pathOf(team, "pain"), { real: "12", version: "" });
  const late = await team.post(pathOf(team, "pain"), { real: "15", version: "" });
  expect(late).toMatchObject({ status: 422, body: { reason: "edited-elsewhere", names: ["Tom"] } });
  const twice = { real: "15", version: "12" };
  const answers = await Promise.all([1, 2].map(() => team.submit(pathOf(team, "pain"), twice)));
  expect(answers.map(({ location }) => location?.endsWith("fait=compte"))).toEqual([true, true]);
  expect(await historyOf(team, "pain")).toHaveLength(2);
});

test("an ended session leads to the sign-in page and back to the form as it was typed", async () => {
  const team = await aTeam("ended", [{ name: "pain" }]);
  const reply = await team.signedOut.submit(pathOf(team, "pain"), { real: "15", version: "", reason: "récolte" });
  expect(reply.status).toBe(303);
  const next = new URL(reply.location ?? "", "http://x").searchParams.get("suite") ?? "";
  expect(next).toMatch(/\/stocks\/ended-pain\?retour=/);
  const id = new URL(next, "http://x").searchParams.get("retour") ?? "";
  expect((await team.get(`/api/form-outcome/${id}`)).body).toMatchObject({
    ...{ reason: "sign-in-needed", values: { real: "15", reason: "récolte" } },
  });
  expect(await realOf(team)).toBeUndefined();
});

test("another producer's stock is neither read nor counted", async () => {
  const [team, other] = [await aTeam("mine", [{ name: "pain" }]), await aTeam("theirs", [{ name: "pain" }])];
  const path = pathOf(other, "pain");
  expect((await team.post(path, { real: "1", version: "" })).status).toBe(404);
  expect((await team.get(`${path}/history`)).status).toBe(404);
  expect(await realOf(other)).toBeUndefined();
});
