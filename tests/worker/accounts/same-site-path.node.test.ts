import fc from "fast-check";
import { expect, test } from "vitest";
import { sameSitePath } from "../../../worker/accounts/same-site-path.ts";

const FALLBACK = "/fallback";

test.each([
  ["/panier?retour=1#haut", "/panier?retour=1#haut"],
  ["/marches/l-etal-des-deux-rives", "/marches/l-etal-des-deux-rives"],
  ["/marches?ville=Le%20Puy%2FVelay", "/marches?ville=Le%20Puy%2FVelay"],
  ["/ventes/a?ajouts=x~2", "/ventes/a?ajouts=x~2"],
  ["/aide/../compte", "/compte"],
  ["/café", "/caf%C3%A9"],
])("%j is a page of ours", (next, path) => {
  expect(sameSitePath(next, FALLBACK)).toBe(path);
});

test.each([
  undefined,
  "",
  "compte",
  "https://evil.example/",
  "javascript:alert(1)",
  "//evil.example",
  "///evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/a/..//evil.example",
  "/%2e//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/%5Cevil.example",
  "/%2Fevil.example",
  "/%252Fevil.example",
  "/%2e%2f/evil.example",
  "/\t/evil.example",
  "/%09/evil.example",
  "/\n//evil.example",
  "/\u0000/evil.example",
  "/\u00a0/evil.example",
  "/api/accounts/sign-out",
  "/./api/me",
  "/%61pi/me",
  "/api",
])("%j is none", (next) => {
  expect(sameSitePath(next, FALLBACK)).toBe(FALLBACK);
});

/** Addresses of pieces that have led astray, somewhere, some day. */
const pieces = fc.constantFrom(
  ...["/", "//", "\\", ".", "..", "%2e", "%2f", "%5c", "%25", "@", ":", "?", "#", "&", "=", "\t", "\n", "\r", " "],
  ...[
    "\u0000",
    "\u00a0",
    "\u2028",
    "／",
    "。",
    "evil.example",
    "http:",
    "https://",
    "javascript:",
    "api",
    "compte",
    "é",
  ],
);
const addresses = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((parts) => `/${parts.join("")}`),
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 30 }).map((text) => `/${text}`),
);

test("whatever is asked for, a browser on a page of ours stays with us", () => {
  fc.assert(
    fc.property(addresses, fc.constantFrom("https://halle.example/", "http://halle.example/a/b?c"), (next, page) => {
      const path = sameSitePath(next, FALLBACK);
      const reached = new URL(path, page);
      expect(reached.origin).toBe(new URL(page).origin);
      expect(reached.pathname).not.toMatch(/^\/\/|^\/api(\/|$)/);
      // Decoded on the way, it stays as well.
      expect(
        URL.parse(
          path.replaceAll(/%([0-7][0-9a-f])/gi, (sign) => decodeURIComponent(sign)),
          page,
        )?.origin,
      ).toBe(new URL(page).origin);
      expect(sameSitePath(path, FALLBACK)).toBe(path);
    }),
    { numRuns: 5_000 },
  );
});
