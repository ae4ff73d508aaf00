import { describe, expect, test } from "vitest";
import { layOutMap, type MapPoint } from "../../../app/ui/map/map-layout.ts";
import { distanceKm } from "../../../domain/place/distance.ts";

const FRAME = { width: 340, height: 270 };
const CREST = { latitude: 44.7278, longitude: 5.0231 };

const point = (id: string, latitude: number, longitude: number): MapPoint => ({
  ...{ id, label: id, latitude, longitude, radius: 6 },
});

const VALLEY = [
  point("Crest", CREST.latitude, CREST.longitude),
  point("Saillans", 44.6961, 5.1944),
  point("Eurre", 44.7578, 4.9878),
  point("Saoû", 44.6444, 5.0661),
];

describe("a map", () => {
  test("keeps every place inside its frame", () => {
    for (const { x, y } of layOutMap(VALLEY, CREST, FRAME).marks) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(FRAME.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(FRAME.height);
    }
  });

  test("tells true distances by its scale bar", () => {
    const { marks, centre, step } = layOutMap(VALLEY, CREST, FRAME);
    VALLEY.forEach((place, index) => {
      const mark = marks[index];
      if (mark === undefined) throw new Error("a place has no mark");
      const drawnKm = (Math.hypot(mark.x - centre.x, mark.y - centre.y) / step.length) * step.km;
      expect(Math.abs(drawnKm - distanceKm(CREST, place))).toBeLessThan(0.05);
    });
  });

  test("has north above and east at the right", () => {
    const [crest, saillans, eurre] = layOutMap(VALLEY, CREST, FRAME).marks;
    expect(saillans?.x).toBeGreaterThan(crest?.x ?? 0);
    expect(eurre?.y).toBeLessThan(crest?.y ?? 0);
  });

  test("gives a single place its surroundings", () => {
    const { marks, rings, step } = layOutMap(VALLEY.slice(0, 1), CREST, FRAME);
    expect(marks[0]).toMatchObject({ x: FRAME.width / 2, y: FRAME.height / 2 });
    expect(step.km).toBeLessThanOrEqual(2);
    expect(rings.length).toBeGreaterThan(0);
  });

  test("names no two places on the same spot", () => {
    const crowd = Array.from({ length: 12 }, (_, index) => point(`Saint-Lieu-${index}`, 44.7278, 5.0231 + index / 1e4));
    const named = layOutMap(crowd, CREST, FRAME).marks.flatMap(({ name }) => (name ? [`${name.x} ${name.y}`] : []));
    expect(named.length).toBeLessThan(crowd.length);
    expect(new Set(named).size).toBe(named.length);
  });

  test("leaves unnamed what has no name", () => {
    const { marks } = layOutMap([{ ...point("farm", 44.7, 5), label: "" }], CREST, FRAME);
    expect(marks[0]?.name).toBeNull();
  });
});
