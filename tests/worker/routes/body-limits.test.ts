// How much may be sent. Generated from the routes themselves: each is sent a body one byte over its limit.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { beforeAll, expect, test } from "vitest";
import type { Person } from "../../../domain/access/person.ts";
import { BODY_MAX_BYTES, limitOf } from "../../../worker/middleware/body-limit.ts";
import { knowPerson } from "../../../worker/middleware/person.ts";
import { site } from "../../../worker/site.ts";
import { user } from "../../../worker/store/schema/accounts.ts";
import { findDistribution } from "../../../worker/store/subjects.ts";
import { type MarketRows, writeMarket } from "../../support/market-rows.ts";
import { peopleAt } from "../../support/people.ts";

/** All the sender still has when the limit is reached. */
const REST_BYTES = 1024 * 1024;
const PIECE_BYTES = 64 * 1024;

let rows: MarketRows;
/** Between them they may enter every route. */
let people: readonly (Person | null)[];

beforeAll(async () => {
  rows = await writeMarket(env.DB, { key: "limits", offers: [{ name: "pain" }] });
  const [distributionId] = rows.distributionIds;
  const subject = distributionId && (await findDistribution(env.DB, distributionId));
  if (!subject) throw new Error("no distribution");
  const kinds = peopleAt(subject, "limits");
  const email = "limits-person@ferme.example";
  await drizzle(env.DB).insert(user).values({ id: "limits-person", name: "Ana", email, emailVerified: true });
  people = [null, kinds.customer, kinds["owner of the producer"], kinds.admin, kinds.support];
});

const READS = new Set(["GET", "ALL"]);
const routes = [
  ...new Map(
    site.routes
      .filter(({ method }) => !READS.has(method))
      .map(({ method, path }) => [`${method} ${path}`, { method, path }]),
  ),
];

const addressOf = (path: string): string =>
  path
    .replace(":distributionId", rows.distributionIds[0] ?? "")
    .replace(":producerId", rows.producerId)
    .replace(":slug", "m-limits-0")
    .replaceAll(/:\w+(\{[^}]*\})?/g, "one");

const maxBytesAt = (method: string, path: string): number =>
  limitOf(site.router.match(method, addressOf(path))[0].map(([[, route]]) => route.handler)).maxBytes;

/** A body that says nothing about its size, and how much of it was taken. */
function aFlow(bytes: number) {
  const taken = { bytes: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (taken.bytes >= bytes) return controller.close();
        const piece = Math.min(PIECE_BYTES, bytes - taken.bytes);
        taken.bytes += piece;
        controller.enqueue(new Uint8Array(piece).fill(0x20));
      },
    },
    { highWaterMark: 0 },
  );
  return { body, taken };
}

interface Sent {
  readonly method: string;
  readonly person: Person | null;
  readonly body: BodyInit;
  readonly contentType: string;
  readonly saidBytes?: number;
}

async function send(path: string, { method, person, body, contentType, saidBytes }: Sent): Promise<Response> {
  const headers = new Headers({ "content-type": contentType, "sec-fetch-site": "same-origin" });
  if (saidBytes !== undefined) headers.set("content-length", String(saidBytes));
  const request = new Request(`http://localhost${addressOf(path)}`, { method, headers, body });
  knowPerson(request, person);
  return await site.fetch(request, env, createExecutionContext());
}

/** Said beside a form's file, or of the whole. */
const SAYS_TOO_LARGE = /body-too-large|too-heavy/;

test("every route that could read a body is tried", () => {
  expect(routes.length).toBeGreaterThan(30);
  const common = routes.filter(([, { method, path }]) => maxBytesAt(method, path) === BODY_MAX_BYTES);
  expect(common.length).toBeGreaterThan(routes.length / 2);
});

test.each(routes)("%s refuses a body that is said to be a byte too long, and says so", async (_, { method, path }) => {
  const saidBytes = maxBytesAt(method, path) + 1;
  const answers = [];
  for (const person of people) {
    const { body } = aFlow(saidBytes);
    const response = await send(path, { method, person, body, contentType: "application/json", saidBytes });
    answers.push({ status: response.status, text: await response.text() });
  }
  // Whoever may not enter at all may hear that first.
  const heard = answers.filter(({ status }) => status !== 401 && status !== 404);
  expect(heard).not.toEqual([]);
  for (const { status, text } of heard)
    expect({ status, text }).toEqual({ status: 413, text: expect.stringMatching(SAYS_TOO_LARGE) });
});

test.each(["application/json", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"])(
  "a body of unknown length is never taken in whole: %s",
  async (contentType) => {
    const reading: string[] = [];
    for (const [name, { method, path }] of routes)
      for (const person of people) {
        const maxBytes = maxBytesAt(method, path);
        const { body, taken } = aFlow(maxBytes + 1);
        const response = await send(path, { method, person, body, contentType });
        const answer = await response.text();
        if (taken.bytes === 0) continue;
        reading.push(name);
        const location = response.headers.get("location");
        // A form with a file comes back to its page, which says that the file is too heavy.
        if (location !== null) expect(location, name).toMatch(/retour=/);
        else expect({ name, status: response.status, answer }).toMatchObject({ status: 413 });
        break;
      }
    expect(new Set(reading).size).toBeGreaterThan(25);
  },
);

test("a form that is too heavy for its photograph comes back to its own page", async () => {
  const path = "/api/producers/:producerId/products";
  for (const saidBytes of [maxBytesAt("POST", path) + 1, undefined]) {
    const { body } = aFlow(maxBytesAt("POST", path) + 1);
    const person = people[2] ?? null;
    const sent = { method: "POST", person, body, contentType: "multipart/form-data; boundary=x" };
    const response = await send(path, { ...sent, ...(saidBytes === undefined ? {} : { saidBytes }) });
    expect(response.headers.get("location")).toMatch(/^\/espace-producteur\/[^/]+\/produits\/nouveau\?retour=/);
  }
});

test("what comes after the limit is thrown away, so that the sender hears the answer", async () => {
  const { body, taken } = aFlow(BODY_MAX_BYTES + REST_BYTES);
  const response = await send("/langue", {
    method: "POST",
    person: null,
    body,
    contentType: "application/x-www-form-urlencoded",
  });
  expect(response.status).toBe(413);
  expect(response.headers.get("set-cookie")).toBeNull();
  expect(await response.text()).toContain("rien n'a été fait");
  expect(taken.bytes).toBe(BODY_MAX_BYTES + REST_BYTES);
});

test("a body of unknown length that is short enough is read like any other", async () => {
  const fields = new TextEncoder().encode("lang=en&suite=/compte");
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(fields.slice(0, 5));
      controller.enqueue(fields.slice(5));
      controller.close();
    },
  });
  const response = await send("/langue", {
    method: "POST",
    person: null,
    body,
    contentType: "application/x-www-form-urlencoded",
  });
  expect(response.headers.get("location")).toBe("/compte");
  expect(response.headers.get("set-cookie")).toContain("lang=en");
});
