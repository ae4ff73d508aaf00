import { expect, test } from "vitest";
import { calendarFile } from "../../../domain/calendar/calendar-file.ts";

const file = calendarFile({
  uid: "sale@halle",
  writtenAtMs: Date.UTC(2026, 10, 24, 5),
  startsAtMs: Date.UTC(2026, 10, 28, 8),
  endsAtMs: Date.UTC(2026, 10, 28, 11, 30),
  summary: "Les Paniers de la Tour · Commande n° 12",
  location: "Halle; Place du Champ-de-Mars, 26400 Crest",
  description: "Donnez ce numéro,\nou montrez le code de la commande à l'une des personnes qui tiennent la table.",
  url: "https://halle.test/ventes/sale/commande",
});

test("writes instants in universal time, whatever the reader's zone", () => {
  expect(file).toContain("DTSTART:20261128T080000Z\r\nDTEND:20261128T113000Z\r\n");
});

test("escapes what has a meaning in a calendar", () => {
  expect(file).toContain("LOCATION:Halle\\; Place du Champ-de-Mars\\, 26400 Crest\r\n");
  expect(file.replaceAll("\r\n ", "")).toContain("numéro\\,\\nou montrez");
});

test("folds long lines between characters, at 75 bytes", () => {
  const bytes = file.split("\r\n").map((line) => new TextEncoder().encode(line).length);
  expect(Math.max(...bytes)).toBeLessThanOrEqual(75);
  expect(file.replaceAll("\r\n ", "")).toContain("qui tiennent la table.");
});
