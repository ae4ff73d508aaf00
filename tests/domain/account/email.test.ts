import * as v from "valibot";
import { expect, test } from "vitest";
import { Email } from "../../../domain/account/email.ts";

test.each([
  ["d'artagnan@example.org", "d'artagnan@example.org"],
  ["O’Connor@Example.org", "o'connor@example.org"],
  ["jean@ferme-du-chêne.fr", "jean@xn--ferme-du-chne-zhb.fr"],
  [" JEAN@FERME-DU-CHE\u0302NE.FR ", "jean@xn--ferme-du-chne-zhb.fr"],
  ["jean@xn--ferme-du-chne-zhb.fr", "jean@xn--ferme-du-chne-zhb.fr"],
  ["jean@xn--mller-hof-9db.example", "jean@xn--mller-hof-9db.example"],
  ["jean&marie@example.org", "jean&marie@example.org"],
  ["a+panier@mail.ferme.example", "a+panier@mail.ferme.example"],
])("%j is taken, and compared as %j", (typed, normal) => {
  expect(v.parse(Email, typed)).toBe(normal);
  expect(v.parse(Email, normal)).toBe(normal);
});

test.each([
  "",
  "jean",
  "jean@",
  "@example.org",
  "jean@localhost",
  "jean@127.0.0.1",
  "jean@[127.0.0.1]",
  "jean@@example.org",
  "jean@exam ple.org",
  "jean@example.org/chemin",
  "jean@example.org:80",
  "jean dupont@example.org",
  "jean@-ferme.example",
  "jean@xn--ferme\u0000.fr",
  "jéan@example.org",
  "Jean <jean@example.org>",
  `${"a".repeat(65)}@example.org`,
  `a@${"ferme.".repeat(45)}example`,
])("%j is no address", (typed) => {
  expect(v.is(Email, typed)).toBe(false);
});
