import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import type { HalleEnv } from "../../../worker/environment.ts";
import { languageRoutes } from "../../../worker/routes/language.ts";

const site = new Hono<HalleEnv>()
  .use(async (c, next) => {
    c.set("person", null);
    await next();
  })
  .route("/", languageRoutes);

const post = (path: string, fields: Record<string, string>) =>
  site.request(`https://halle.test${path}`, { method: "POST", body: new URLSearchParams(fields) });

describe("choosing a language", () => {
  test("is remembered for a year and comes back to the same page", async () => {
    const answer = await post("/langue", { lang: "en", suite: "/marches?jour=6" });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/marches?jour=6");
    expect(answer.headers.get("set-cookie")).toBe("lang=en; Max-Age=31536000; Path=/; Secure; SameSite=Lax");
  });

  test("leaves the cookie alone when the language is not spoken here", async () => {
    const answer = await post("/langue", { lang: "tlh", suite: "/" });
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  test.each([
    "//elsewhere.test/",
    "/.//elsewhere.test",
    "/\\elsewhere.test",
    "https://elsewhere.test/",
    "javascript:alert(1)",
    "http://",
  ])("never leads to another site: %s", async (suite) => {
    const answer = await post("/langue", { lang: "fr", suite });
    expect(answer.headers.get("location")).toBe("/");
  });
});

test("a theme is remembered, an unknown one is not", async () => {
  const dark = await post("/affichage", { theme: "dark", suite: "/compte" });
  expect(dark.headers.get("set-cookie")).toContain("theme=dark");
  expect(dark.headers.get("location")).toBe("/compte");
  const unknown = await post("/affichage", { theme: "neon" });
  expect(unknown.headers.get("set-cookie")).toBeNull();
});
