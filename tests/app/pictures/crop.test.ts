import { describe, expect, test } from "vitest";
import { dragged, MIDDLE, partIn } from "../../../app/pictures/crop.ts";

const FRAME = { width: 1200, height: 900 };

describe("the part that fills the frame", () => {
  test.each([
    ["a wide picture loses its sides", { width: 2000, height: 900 }, { x: 400, y: 0, width: 1200, height: 900 }],
    ["a tall one its top and foot", { width: 1200, height: 1900 }, { x: 0, y: 500, width: 1200, height: 900 }],
    ["one of this shape nothing", { width: 400, height: 300 }, { x: 0, y: 0, width: 400, height: 300 }],
  ])("%s", (_, picture, part) => {
    expect(partIn(picture, FRAME, MIDDLE)).toEqual(part);
  });

  test("twice as near is half of it", () => {
    const part = partIn({ width: 1200, height: 900 }, FRAME, { ...MIDDLE, zoom: 2 });
    expect(part).toEqual({ x: 300, y: 225, width: 600, height: 450 });
  });
});

test("dragging to the right shows more of the left, and stops at the edge", () => {
  const picture = { width: 2400, height: 900 };
  const moved = dragged(picture, FRAME, { cut: MIDDLE, by: { across: 0.25, down: 0.5 } });
  expect(moved).toEqual({ zoom: 1, across: 0.25, down: 0.5 });
  expect(dragged(picture, FRAME, { cut: moved, by: { across: 2, down: 0 } }).across).toBe(0);
});
