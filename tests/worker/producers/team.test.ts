import { env } from "cloudflare:workers";
import * as v from "valibot";
import { expect, test } from "vitest";
import { CommandId, ProducerId, StockId, UserId } from "../../../domain/ids.ts";
import { ledgerOf } from "../../../durable-objects/peers.ts";
import { sweepAccounts } from "../../../worker/accounts/sweep.ts";
import { aWorker, tokenIn } from "../accounts/browser.ts";
import { aPerson, aProducerOf, PASSWORD } from "../accounts/people.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

// Their answers are read by what they hold.
// biome-ignore lint/suspicious/noExplicitAny: the shape is what is tested.
const bodyOf = async (reply: Promise<{ body: unknown }>): Promise<any> => (await reply).body;

/** People of one team, each at a browser; the first of them own the space. */
async function aTeamOf(count: number, owners = 1) {
  const worker = aWorker();
  const people = [];
  for (let index = 0; index < count; index += 1) people.push(await aPerson({ name: `Collègue ${index}` }));
  const space = await aProducerOf(people, owners);
  const signIn = async (email: string) => {
    const browser = worker.aBrowser();
    await browser.post("/api/accounts/sign-in", { email, password: PASSWORD });
    return browser;
  };
  const browsers = await Promise.all(people.map(({ email }) => signIn(email)));
  const path = (what = "") => `/api/producers/${space.id}/team${what}`;
  const members = people.map(({ userId, email, name }, index) => {
    const browser = browsers[index] ?? worker.aBrowser();
    return {
      ...{ userId, email, name, browser },
      do: (what: string, fields = {}) => browser.post(path(what), fields),
      look: () => bodyOf(browser.get(path())),
    };
  });
  const [first, second = first] = members;
  if (first === undefined || second === undefined) throw new Error("a team of nobody");
  const roles = async () => {
    const rows = env.DB.prepare("select user_id, is_owner from producer_member where producer_id = ?").bind(space.id);
    return new Map((await rows.raw<[string, number]>()).map(([userId, isOwner]) => [userId, isOwner]));
  };
  return { worker, space, members, first, second, signIn, roles, path };
}

test("an owner invites somebody without an account, who joins once they have one", async () => {
  const { worker, first, space, roles } = await aTeamOf(1);
  const email = "nouveau@ferme.example";
  expect((await first.do("/invitations", { email: " Nouveau@Ferme.example " })).body).toEqual({
    goTo: `/espace-producteur/${space.id}/parametres/equipe?fait=invite`,
  });
  const mail = worker.queued.at(-1);
  expect(mail).toMatchObject({ kind: "team-invitation", to: email, inviterName: first.name, producerName: space.name });
  const stranger = worker.aBrowser();
  expect((await stranger.get(`/api/invitations/${tokenIn(mail)}`)).body).toEqual({
    ...{ producerName: space.name, inviterName: first.name, email },
  });
  expect((await stranger.post("/api/invitations/accept", { token: tokenIn(mail) })).status).toBe(401);
  const next = `/invitation?jeton=${tokenIn(mail)}`;
  await stranger.post("/api/accounts/sign-up", { name: "Nouveau", email, language: "fr", next });
  const link = { token: tokenIn(worker.queued.at(-1)), password: PASSWORD };
  expect((await stranger.post("/api/accounts/complete-sign-up", link)).body).toEqual({ goTo: next });
  expect((await stranger.post("/api/invitations/accept", { token: tokenIn(mail) })).body).toEqual({
    goTo: `/espace-producteur/${space.id}`,
  });
  expect((await bodyOf(stranger.get("/api/me"))).producers).toMatchObject([{ id: space.id }]);
  expect([...(await roles()).values()].toSorted()).toEqual([0, 1]);
  expect((await first.look()).invitations).toEqual([]);
});

test("a link works once, also for two at the same moment", async () => {
  const { worker, first, signIn, roles } = await aTeamOf(1);
  const [one, other] = [await aPerson(), await aPerson()];
  await first.do("/invitations", { email: one.email });
  const token = tokenIn(worker.queued.at(-1));
  const browsers = [await signIn(one.email), await signIn(other.email)];
  const replies = await Promise.all(browsers.map((browser) => browser.post("/api/invitations/accept", { token })));
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  expect((await roles()).size).toBe(2);
});

test("sent again, the earlier link ends; revoked, the later one too", async () => {
  const { worker, first } = await aTeamOf(1);
  await first.do("/invitations", { email: "encore@ferme.example" });
  const earlier = tokenIn(worker.queued.at(-1));
  const [{ invitationId }] = (await first.look()).invitations;
  await first.do(`/invitations/${invitationId}/send`);
  const later = tokenIn(worker.queued.at(-1));
  const status = async (token: string) => (await first.browser.get(`/api/invitations/${token}`)).status;
  expect([await status(earlier), await status(later)]).toEqual([404, 200]);
  expect((await first.look()).invitations).toHaveLength(1);
  await first.do(`/invitations/${invitationId}/revoke`);
  expect(await status(later)).toBe(404);
  expect((await first.browser.post("/api/invitations/accept", { token: later })).body).toEqual({
    reason: "link-expired",
  });
});

test("an invitation expires, is shown as such, and is forgotten a month later", async () => {
  const { worker, first, signIn, roles } = await aTeamOf(1);
  const late = await aPerson();
  await first.do("/invitations", { email: late.email });
  await env.DB.prepare("update team_invitation set expires_at_ms = 1 where email = ?").bind(late.email).run();
  const browser = await signIn(late.email);
  const reply = await browser.post("/api/invitations/accept", { token: tokenIn(worker.queued.at(-1)) });
  expect(reply.body).toEqual({ reason: "link-expired" });
  expect((await first.look()).invitations).toMatchObject([{ email: late.email, isExpired: true }]);
  expect((await roles()).size).toBe(1);
  await sweepAccounts(env, 31 * DAY_MS);
  expect((await first.look()).invitations).toEqual([]);
});

test("neither a member of the team nor an address that is none is invited", async () => {
  const { worker, first, second } = await aTeamOf(2);
  expect((await first.do("/invitations", { email: second.email })).body).toEqual({
    ...{ reason: "bad-input", faults: [{ path: "email", expected: "member" }] },
  });
  expect((await first.do("/invitations", { email: "camille" })).body).toMatchObject({ faults: [{ path: "email" }] });
  expect(worker.queued).toEqual([]);
});

test("a mailbox is not flooded with invitations", async () => {
  const { first } = await aTeamOf(1);
  const send = () => first.do("/invitations", { email: "assez@ferme.example" });
  for (let sent = 0; sent < 5; sent += 1) expect((await send()).status).toBe(200);
  expect(await send()).toMatchObject({ status: 429, body: { reason: "too-many-attempts" } });
});

test("who is removed is out at once, and told", async () => {
  const { worker, first, second, space } = await aTeamOf(2);
  expect((await second.browser.get(`/api/producers/${space.id}/team`)).status).toBe(200);
  expect((await first.do(`/members/${second.userId}/remove`)).status).toBe(200);
  expect((await second.browser.get(`/api/producers/${space.id}/team`)).status).toBe(404);
  expect(worker.queued.at(-1)).toMatchObject({ kind: "team-removed", to: second.email, byName: first.name });
});

test("what was done already is not done again, and the page says how it is", async () => {
  const { worker, first, second } = await aTeamOf(2);
  await first.do("/invitations", { email: "deux.fois@ferme.example" });
  const [{ invitationId }] = (await first.look()).invitations;
  const done = async (what: string) => (await bodyOf(first.do(what))).goTo.split("?fait=").at(-1);
  const invitation = `/invitations/${invitationId}`;
  expect(await done(`${invitation}/revoke`)).toBe("annule");
  for (const what of ["revoke", "send"]) expect(await done(`${invitation}/${what}`)).toBe("invitation-finie");
  expect(await done(`/members/${second.userId}/remove`)).toBe("retire");
  const told = worker.queued.length;
  for (const what of ["remove", "ownership"])
    expect(await bodyOf(first.do(`/members/${second.userId}/${what}`, { isOwner: "yes" }))).toMatchObject({
      goTo: expect.stringMatching(/fait=plus-membre$/),
    });
  expect(worker.queued).toHaveLength(told);
});

test("who leaves twice without a script reads the same as a stranger", async () => {
  const { second, path } = await aTeamOf(2);
  const leave = async () => (await second.browser.submit(path("/leave"), {})).headers.get("location");
  expect([await leave(), await leave()]).toEqual(["/espace-producteur", "/introuvable"]);
});

test("who deletes their account is forgotten where they counted and saved; a namesake elsewhere is not", async () => {
  const { first, second, space } = await aTeamOf(2);
  const other = await aTeamOf(1);
  const producerId = v.parse(ProducerId, space.id);
  const stockId = v.parse(StockId, `stock-${space.id}`);
  const count = { commandId: v.parse(CommandId, crypto.randomUUID()), stockId, real: 5, expected: null, reason: "" };
  const ledger = ledgerOf(env, producerId);
  await ledger.setReal(count, { userId: v.parse(UserId, second.userId), name: second.name });
  const rate = (id: string) =>
    env.DB.prepare("INSERT INTO vat_rate (id, producer_id, basis_points, changed_by) VALUES (?1, ?1, 550, ?2)")
      .bind(id, second.name)
      .run();
  await Promise.all([rate(space.id), rate(other.space.id)]);
  expect((await second.browser.post("/api/accounts/own/delete", { currentPassword: PASSWORD })).status).toBe(200);
  const savedBy = (id: string) =>
    env.DB.prepare("SELECT changed_by FROM vat_rate WHERE id = ?").bind(id).first("changed_by");
  expect([await savedBy(space.id), await savedBy(other.space.id)]).toEqual(["", second.name]);
  expect(await ledger.history(stockId)).toMatchObject([{ toReal: 5, byUserId: null, byName: null }]);
  expect((await first.look()).members).toHaveLength(1);
});

test("members leave as they like, the last owner does not", async () => {
  const { first, second, roles } = await aTeamOf(2);
  expect((await first.do("/leave")).body).toEqual({ reason: "last-owner" });
  expect((await first.do(`/members/${first.userId}/remove`)).body).toEqual({ reason: "last-owner" });
  expect((await first.do(`/members/${first.userId}/ownership`, { isOwner: "no" })).body).toEqual({
    reason: "last-owner",
  });
  expect((await second.do("/leave")).body).toEqual({ goTo: "/espace-producteur" });
  expect(await roles()).toEqual(new Map([[first.userId, 1]]));
});

test("an owner shares the space, and may then go", async () => {
  const { first, second, roles } = await aTeamOf(2);
  await first.do(`/members/${second.userId}/ownership`, { isOwner: "yes" });
  expect((await first.do("/leave")).status).toBe(200);
  expect(await roles()).toEqual(new Map([[second.userId, 1]]));
});

test.each([
  ["leave", ["/leave", "/leave"]],
  ["step down", ["/members/FIRST/ownership", "/members/SECOND/ownership"]],
  ["remove each other", ["/members/SECOND/remove", "/members/FIRST/remove"]],
  ["step down and leave", ["/members/FIRST/ownership", "/leave"]],
] as const)("of two owners who %s at the same moment one stays", async (_, [ofFirst, ofSecond]) => {
  const { first, second, roles } = await aTeamOf(2, 2);
  const named = (what: string) => what.replace("FIRST", first.userId).replace("SECOND", second.userId);
  const fields = { isOwner: "no" };
  const replies = await Promise.all([first.do(named(ofFirst), fields), second.do(named(ofSecond), fields)]);
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  expect([...(await roles()).values()].filter((isOwner) => isOwner === 1)).toHaveLength(1);
});

test("a member who is no owner changes nothing, and is shown who can", async () => {
  const { worker, first, second, roles } = await aTeamOf(2);
  await first.do("/invitations", { email: "attente@ferme.example" });
  const [{ invitationId }] = (await first.look()).invitations;
  const before = await roles();
  for (const [what, fields] of [
    ["/invitations", { email: "intrus@ferme.example" }],
    [`/invitations/${invitationId}/send`, {}],
    [`/invitations/${invitationId}/revoke`, {}],
    [`/members/${second.userId}/ownership`, { isOwner: "yes" }],
    [`/members/${first.userId}/remove`, {}],
  ] as const)
    expect((await second.do(what, fields)).status).toBe(404);
  expect(await roles()).toEqual(before);
  expect(worker.queued).toHaveLength(1);
  expect(await second.look()).toMatchObject({ isOwner: false, userId: second.userId });
});

test("an owner elsewhere touches neither members nor invitations of this team", async () => {
  const here = await aTeamOf(1);
  const there = await aTeamOf(1);
  await here.first.do("/invitations", { email: "ici@ferme.example" });
  const [{ invitationId }] = (await here.first.look()).invitations;
  for (const [what, never] of [
    [`/members/${here.first.userId}/remove`, "/members/never-was/remove"],
    [`/invitations/${invitationId}/send`, "/invitations/never-was/send"],
    [`/invitations/${invitationId}/revoke`, "/invitations/never-was/revoke"],
  ] as const)
    expect((await there.first.do(what)).body).toEqual((await there.first.do(never)).body);
  expect((await here.first.look()).invitations).toHaveLength(1);
  expect((await here.roles()).size).toBe(1);
});

test("a plain form comes back with what was typed", async () => {
  const { first, space, path } = await aTeamOf(1);
  const reply = await first.browser.submit(path("/invitations"), { email: "camille" });
  const [page, id] = reply.headers.get("location")?.split("?retour=") ?? [];
  expect(page).toBe(`/espace-producteur/${space.id}/parametres/equipe`);
  expect((await first.browser.get(`/api/form-outcome/${id}`)).body).toMatchObject({
    ...{ form: "invite", values: { email: "camille" }, faults: [{ path: "email" }] },
  });
});

test("invitations are handed over with one's data, and forgotten with the account they are for", async () => {
  const { first, space, signIn } = await aTeamOf(1);
  const invited = await aPerson();
  await first.do("/invitations", { email: invited.email });
  const browser = await signIn(invited.email);
  const exported = { producer: space.name, email: invited.email };
  expect((await browser.get("/api/accounts/own/export")).body).toMatchObject({
    invitations: [{ ...exported, isFromMe: false }],
  });
  expect((await first.browser.get("/api/accounts/own/export")).body).toMatchObject({
    invitations: [{ ...exported, isFromMe: true }],
  });
  await browser.post("/api/accounts/own/delete", { currentPassword: PASSWORD });
  expect((await first.look()).invitations).toEqual([]);
});
