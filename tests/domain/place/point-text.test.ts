import * as v from "valibot";
import { expect, test } from "vitest";
import { PointText } from "../../../domain/place/point-text.ts";

test.each([
  "44.7281,5.0217",
  "44.7281, 5.0217",
  " 44.7281  5.0217 ",
  "44,7281 ; 5,0217",
  "44,7281;5,0217",
  "44,7281 5,0217",
  "44,7281, 5,0217",
  "44,7281,5,0217",
  "44.7281 / 5.0217",
  "(44.7281, 5.0217)",
  "44.7281° N, 5.0217° E",
  "44,7281°N 5,0217°E",
  "N 44.7281 E 5.0217",
  "5.0217 E, 44.7281 N",
  "https://www.google.com/maps/@44.7281,5.0217,15z",
  "https://www.google.fr/maps?q=44.7281,5.0217",
  "https://www.openstreetmap.org/#map=15/44.7281/5.0217",
  "https://www.openstreetmap.org/?mlat=44.7281&mlon=5.0217#map=15/44.7/5.0",
  "geo:44.7281,5.0217?z=15",
  "44.72810000001, 5.02169999999",
])("%j is a place", (typed) => {
  expect(v.parse(PointText, typed)).toEqual({ latitude: 44.7281, longitude: 5.0217 });
});

test.each([
  ["44°43'41.2\"N 5°01'18.1\"E", { latitude: 44.728111, longitude: 5.021694 }],
  ["44° 43′ 41,2″ N, 5° 01′ 18,1″ E", { latitude: 44.728111, longitude: 5.021694 }],
  ["47°13'N 1°33'O", { latitude: 47.216667, longitude: -1.55 }],
  ["-21.1, 55.5", { latitude: -21.1, longitude: 55.5 }],
  ["48, 2", { latitude: 48, longitude: 2 }],
])("%j is %o", (typed, point) => {
  expect(v.parse(PointText, typed)).toEqual(point);
});

test.each(["", "Crest", "44.7281", "91, 5", "44, 181", "44.7 N, 5.0 N", "5 E 44 E", "44.7281;5.0217;3", "1.2.3, 4"])(
  "%j is no place",
  (typed) => {
    expect(v.is(PointText, typed)).toBe(false);
  },
);
