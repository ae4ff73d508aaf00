import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { beforeAll, describe, expect, test } from "vitest";
import type { Person } from "../../../domain/access/person.ts";
import type { UserId } from "../../../domain/ids.ts";
import { knowPerson } from "../../../worker/middleware/person.ts";
import { site } from "../../../worker/site.ts";
import { readMarketPage } from "../../../worker/store/markets.ts";
import { user } from "../../../worker/store/schema/accounts.ts";
import * as id from "../../support/ids.ts";
import { aMarket } from "./rows.ts";

const JULIE: Person = {
  ...{ userId: id.user("julie"), name: "Julie", isSupport: false },
  ...{ producerIds: [], ownedProducerIds: [], rights: [], dutyIds: [] },
};

beforeAll(async () => {
  const at = [44.7278, 5.0231] as const;
  for (const joining of ["open", "by-request", "waiting-list", "closed"] as const)
    await aMarket({ slug: joining, commune: "Crest", postcode: "26400", at, joining });
  await drizzle(env.DB)
    .insert(user)
    .values({ id: JULIE.userId, name: JULIE.name, email: "julie@ferme.example", emailVerified: true });
});

/** As the browser posts the form of the page. */
async function post(path: string, person: Person | null) {
  const headers = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
  const request = new Request(`http://localhost/api/markets/${path}`, { method: "POST", headers, body: "" });
  knowPerson(request, person);
  const response = await site.fetch(request, env, createExecutionContext());
  return { status: response.status, location: response.headers.get("location") };
}

async function membership(slug: string, userId: UserId | null = JULIE.userId) {
  const page = await readMarketPage(env.DB, slug, { userId, nowMs: 0 });
  return { isMember: page?.isMember, memberCount: page?.memberCount };
}

describe("a market that takes whoever comes", () => {
  test("is joined once, however often the form is sent, and left again", async () => {
    expect(await post("open/join", JULIE)).toEqual({ status: 303, location: "/marches/open" });
    await post("open/join", JULIE);
    expect(await membership("open")).toEqual({ isMember: true, memberCount: 1 });
    expect(await membership("open", id.user("another"))).toEqual({ isMember: false, memberCount: 1 });
    expect(await post("open/leave", JULIE)).toEqual({ status: 303, location: "/marches/open" });
    expect(await membership("open")).toEqual({ isMember: false, memberCount: 0 });
  });

  test("sends who is not signed in to sign in, and back", async () => {
    expect(await post("open/join", null)).toEqual({ status: 303, location: "/connexion?suite=%2Fmarches%2Fopen" });
    expect(await membership("open")).toEqual({ isMember: false, memberCount: 0 });
  });
});

test.each(["by-request", "waiting-list", "closed"])("a market that is %s is not joined by a form", async (slug) => {
  expect(await post(`${slug}/join`, JULIE)).toEqual({ status: 303, location: `/marches/${slug}` });
  expect(await membership(slug)).toEqual({ isMember: false, memberCount: 0 });
});

test("a market that does not exist is not found", async () => {
  expect(await post("nowhere/join", JULIE)).toEqual({ status: 303, location: "/introuvable" });
});
