import fc from "fast-check";
import { expect, test } from "vitest";
import { nameInMail } from "../../../domain/account/name-in-mail.ts";

test.each([
  ["Ana Diaz", "Ana Diaz"],
  ["  Jean-Luc\tBouvier ", "Jean-Luc Bouvier"],
  ["L'Étal des Deux Rives", "L'Étal des Deux Rives"],
  ["GAEC St. Martin & fils", "GAEC St. Martin & fils"],
  ["Carottes 5,5 kg 2.5 €", "Carottes 5,5 kg 2.5 €"],
  ["Ana (http://evil.example/x)", "Ana ( evil example x)"],
  ["www.evil.example", "evil example"],
  ["evil.example gagnez", "evil example gagnez"],
  ["bob@evil.example", "bob evil example"],
  ["javascript:alert(1)", "alert(1)"],
  ["evil。example evil．example", "evil example evil example"],
  ["Ana\r\nBcc: tous", "Ana Bcc: tous"],
  ["ev\u200bil.ex\u00adample", "ev il ex ample"],
  ["\u202egro.live", "gro live"],
  ["a".repeat(100), `${"a".repeat(59)}…`],
  ["", ""],
])("%j is written %j", (typed, written) => {
  expect(nameInMail(typed)).toBe(written);
});

const pieces = fc.constantFrom(..."abcé19.:/@\\。．\u200b- <>\n", "http", "https://", "www.", "evil", "example", "com");

test("no name becomes an address, a second line, or long", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const written = nameInMail(parts.join(""));
      expect(written).not.toMatch(/https?:\/|www\.|[a-z0-9-][.@/。．\\]+[a-z]|[\r\n]/i);
      expect([...written].length).toBeLessThanOrEqual(60);
      expect(nameInMail(written)).toBe(written);
    }),
    { numRuns: 3_000 },
  );
});
