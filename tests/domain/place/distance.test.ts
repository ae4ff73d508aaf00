import { expect, test } from "vitest";
import { distanceKm } from "../../../domain/place/distance.ts";

const PARIS = { latitude: 48.8566, longitude: 2.3522 };
const LYON = { latitude: 45.764, longitude: 4.8357 };

test("Paris is 392 km from Lyon, there and back, to a kilometre", () => {
  expect(Math.abs(distanceKm(PARIS, LYON) - 392)).toBeLessThan(1);
  expect(distanceKm(LYON, PARIS)).toBeCloseTo(distanceKm(PARIS, LYON), 9);
});

test("a place is where it is", () => {
  expect(distanceKm(PARIS, PARIS)).toBe(0);
});
