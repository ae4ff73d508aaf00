// Where a form without a script leads. Generated from the routes themselves: a new one that redirects is tried as well.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import type { Person } from "../../../domain/access/person.ts";
import { knowPerson } from "../../../worker/middleware/person.ts";
import { site } from "../../../worker/site.ts";
import * as id from "../../support/ids.ts";
import { aDemoPerson } from "../accounts/people.ts";

const ORIGIN = "http://localhost";
const SOMEBODY: Person = {
  ...{ userId: id.user("redirected"), name: "Ana", isSupport: false },
  ...{ producerIds: [], ownedProducerIds: [], rights: [], dutyIds: [] },
};

const HOSTILE = ["/.//evil.example", "//evil.example", "/\\evil.example", "/%2F/evil.example", "/\t/evil.example"];

interface Sent {
  readonly method?: string;
  readonly body?: URLSearchParams;
  readonly person?: Person | null;
}

async function ask(path: string, { method = "GET", body, person = null }: Sent = {}) {
  const request = new Request(`${ORIGIN}${path}`, {
    ...{ method, redirect: "manual" as const },
    headers: { "sec-fetch-site": "same-origin" },
    ...(body === undefined ? {} : { body }),
  });
  knowPerson(request, person);
  const { status, headers } = await site.fetch(request, env, createExecutionContext());
  return { status, location: headers.get("location") };
}

beforeAll(() => aDemoPerson("customer"));

const posts = [...new Set(site.routes.filter(({ method }) => method === "POST").map(({ path }) => path))];

test.each(HOSTILE)("no form leads to %j, whatever field or part of its address says so", async (hostile) => {
  expect(posts.length).toBeGreaterThan(10);
  const astray: string[] = [];
  for (const path of posts)
    for (const part of ["one", encodeURIComponent(hostile)]) {
      const address = path.replaceAll(/:\w+(\{[^}]*\})?/g, part);
      const body = new URLSearchParams({
        suite: hostile,
        next: hostile,
        person: "customer",
        lang: "fr",
        theme: "dark",
      });
      for (const person of [null, SOMEBODY]) {
        const { status, location } = await ask(address, { method: "POST", body, person });
        const isAstray = location !== null && new URL(location, `${ORIGIN}/a/b`).origin !== ORIGIN;
        if (isAstray || status >= 500) astray.push(`${path}: ${status} ${location}`);
      }
    }
  expect(astray).toEqual([]);
});

test.each([
  ["//evil.example", "/evil.example"],
  ["/api//me", "/api/me"],
  ["/marches//crest?jour=6", "/marches/crest?jour=6"],
  ["///", "/"],
  ["/\\evil.example", "/evil.example"],
])("who asks for %s is led to %s", async (path, location) => {
  expect(await ask(path)).toEqual({ status: 301, location });
  expect(await ask(path, { method: "HEAD" })).toEqual({ status: 301, location });
});

test("nothing is done at an address with an empty part", async () => {
  const body = new URLSearchParams({ lang: "en", suite: "/compte" });
  expect(await ask("//langue", { method: "POST", body })).toEqual({ status: 303, location: "/introuvable" });
});
