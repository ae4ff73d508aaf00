// Many of a kind, piled without two lying alike.
import { type Pen, type Placing, place } from "./pen.ts";

export interface HeapShape {
  /** How many lie in each row, the farthest (highest) first. */
  readonly rows: readonly number[];
  readonly across: number;
  readonly up: number;
  /** Greatest turn to either side, in degrees. */
  readonly turn?: number;
  readonly jitter?: number;
}

/** The foremost row stands on y = 0. */
export const heap = (pen: Pen, shape: HeapShape, draw: (placing: Placing, index: number) => string): string => {
  const { random } = pen;
  const jitter = shape.jitter ?? 6;
  let index = 0;
  return shape.rows
    .map((count, row) =>
      random
        .shuffled(Array.from({ length: count }, (_, column) => column))
        .map((column) =>
          draw(
            {
              x: (column - (count - 1) / 2) * shape.across + random.between(-jitter, jitter),
              y: -(shape.rows.length - 1 - row) * shape.up + random.between(-jitter, jitter) / 2,
              turn: random.between(-(shape.turn ?? 0), shape.turn ?? 0),
              scale: random.between(0.94, 1.06),
              flip: random.chance(0.4),
            },
            index++,
          ),
        )
        .join(""),
    )
    .join("");
};

/** Several versions of one thing, each drawn once, dealt out in turn. */
export const dealt = (pen: Pen, versions: readonly string[]): ((placing: Placing, index: number) => string) => {
  const stamps = versions.map((version) => pen.stamp(version));
  return (placing, index) => {
    const stamp = stamps[index % stamps.length];
    return stamp ? stamp(placing) : place("", placing);
  };
};
