import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { aDemoPerson, aPerson } from "../accounts/people.ts";
import { aCounter, bodyOf, type Counter, POSITION, WANTED } from "./a-counter.ts";

beforeAll(() => aDemoPerson("support"));

/** What each of support was told of this kind. */
const told = ({ worker }: Counter, kind: string) => worker.queued.filter((message) => message.kind === kind);

test("support is told of a request, each in their language, and of one that is sent again, once each time", async () => {
  const english = await aPerson({ name: "Kate", language: "en" });
  await env.DB.prepare("update user set is_support = 1 where id = ?").bind(english.userId).run();
  const counter = await aCounter();
  await Promise.all([counter.ask(), counter.ask()]);
  const first = told(counter, "space-asked");
  expect(first.map(({ to, language }) => `${language} ${to}`).toSorted()).toEqual([
    `en ${english.email}`,
    "fr support@demo.example",
  ]);
  expect(first[0]).toMatchObject({
    ...{ askerName: "Marc", producerName: WANTED.name, url: `${counter.worker.env.PUBLIC_ORIGIN}/support` },
  });
  await counter.refuse(await counter.idOf());
  await counter.ask();
  const ids = told(counter, "space-asked").map(({ id }) => id);
  expect([ids.length, new Set(ids).size]).toEqual([4, 4]);
  await env.DB.prepare("update user set is_support = 0 where id = ?").bind(english.userId).run();
});

const withdraw = ({ asker }: Counter) => asker.post("/api/space-request/withdraw", {});
const restore = ({ asker }: Counter) => asker.post("/api/space-request/restore", {});
const withdrawnNames = async ({ support }: Counter) =>
  (await bodyOf(support.get("/api/support/space-requests"))).withdrawn.map(({ email }: { email: string }) => email);

test("an open request is taken back, which support sees, and can be put back where it waited", async () => {
  const counter = await aCounter();
  await counter.ask();
  const before = await counter.waiting();
  for (const _ of ["once", "twice"])
    expect((await withdraw(counter)).body).toEqual({ goTo: "/devenir-producteur?fait=retire" });
  expect(await counter.waiting()).toBeUndefined();
  expect(await withdrawnNames(counter)).toContain(counter.farmer.email);
  expect((await counter.asker.get("/api/space-request")).body).toMatchObject({
    request: { state: "withdrawn", withdrawnAtMs: expect.any(Number), name: WANTED.name },
  });
  for (const answer of [counter.certify(before.id), counter.refuse(before.id)])
    expect((await answer).body).toEqual({ reason: "already-decided" });
  for (const _ of ["once", "twice"])
    expect((await restore(counter)).body).toEqual({ goTo: "/devenir-producteur?fait=remis" });
  expect(await counter.waiting()).toEqual(before);
  expect(await withdrawnNames(counter)).not.toContain(counter.farmer.email);
  expect((await counter.certify(before.id)).status).toBe(200);
});

test("a withdrawn request is corrected and sent again, also when it is too late to undo that", async () => {
  const counter = await aCounter();
  await counter.ask();
  const id = await counter.idOf();
  await withdraw(counter);
  await env.DB.prepare("update space_request set withdrawn_at_ms = ? where id = ?")
    .bind(Date.now() - 2 * 3_600_000, id)
    .run();
  expect(await restore(counter)).toMatchObject({ status: 422, body: { reason: "past-undoing" } });
  await counter.ask({ legalName: "Somebody else" });
  expect(await counter.waiting()).toMatchObject({ id, legalName: "Somebody else", withdrawnAtMs: null });
});

test.each(["certify", "refuse"] as const)(
  "what support has answered (%s) is not taken back any more",
  async (answer) => {
    const counter = await aCounter();
    await counter.ask();
    await counter[answer](await counter.idOf());
    expect(await withdraw(counter)).toMatchObject({ status: 422, body: { reason: "already-decided" } });
    expect(await restore(counter)).toMatchObject({ status: 422, body: { reason: "past-undoing" } });
    expect((await bodyOf(counter.asker.get("/api/me"))).producers).toHaveLength(answer === "certify" ? 1 : 0);
  },
);

test("nobody takes back what they have not asked for", async () => {
  const [one, other] = [await aCounter(), await aCounter()];
  await one.ask();
  expect((await withdraw(other)).status).toBe(422);
  expect(await one.waiting()).toBeDefined();
});

test.each([0, 1, 2, 3])("answered and taken back at the same moment, one of the two happens (%i)", async (round) => {
  const counter = await aCounter();
  await counter.ask();
  const { id, askedAtMs } = await counter.waiting();
  const answer = () =>
    counter.support.post(`/api/support/space-requests/${id}/certify`, { ...POSITION, askedAtMs: String(askedAtMs) });
  const acts = [answer, () => withdraw(counter)];
  const [one, other] = await Promise.all((round % 2 === 0 ? acts : acts.toReversed()).map((act) => act()));
  expect([one?.status, other?.status].toSorted()).toEqual([200, 422]);
  const { producers } = await bodyOf(counter.asker.get("/api/me"));
  const isWithdrawn = (await withdrawnNames(counter)).includes(counter.farmer.email);
  expect(producers.length).toBe(isWithdrawn ? 0 : 1);
});
