// Path data. Coordinates are whole: at 800 × 600 nobody sees half a pixel, and a picture stays under 6 KB.

export type Point = readonly [x: number, y: number];

const at = ([x, y]: Point): string => `${Math.round(x)} ${Math.round(y)}`;

export const oval = ([cx, cy]: Point, rx: number, ry = rx): string => {
  // Rounded before they are doubled: an arc whose chord is not its diameter comes out lumpy.
  const across = Math.round(rx);
  const radii = at([rx, ry]);
  return `M${at([Math.round(cx) - across, cy])}a${radii} 0 1 0 ${2 * across} 0a${radii} 0 1 0 ${-2 * across} 0Z`;
};

export const box = ([x, y]: Point, [width, height]: Point, radius = 0): string => {
  const r = Math.min(radius, width / 2, height / 2);
  if (r === 0) return `M${at([x, y])}h${Math.round(width)}v${Math.round(height)}h${Math.round(-width)}Z`;
  const arc = (to: Point) => `a${at([r, r])} 0 0 1 ${at(to)}`;
  const across = Math.round(width - 2 * r);
  const down = Math.round(height - 2 * r);
  return `M${at([x + r, y])}h${across}${arc([r, r])}v${down}${arc([-r, r])}h${-across}${arc([-r, -r])}v${-down}${arc([r, -r])}Z`;
};

export const polygon = (points: readonly Point[]): string => `M${points.map(at).join("L")}Z`;

const turnInto = (points: readonly Point[], index: number): Point => {
  const point = points[(index + points.length) % points.length];
  if (!point) throw new Error("An outline needs points");
  return point;
};

/** Relative whole numbers without needless spaces: half the length of the absolute ones. */
const steps = (from: Point, points: readonly Point[]): string =>
  points
    .flatMap(([x, y]) => [Math.round(x) - Math.round(from[0]), Math.round(y) - Math.round(from[1])])
    .map((step, index) => (index === 0 || step < 0 ? `${step}` : ` ${step}`))
    .join("");

/** One bend of a Catmull-Rom spline as a cubic curve; it passes through every point given. */
const bend = (points: readonly Point[], index: number): string => {
  const [x0, y0] = turnInto(points, index - 1);
  const [x1, y1] = turnInto(points, index);
  const [x2, y2] = turnInto(points, index + 1);
  const [x3, y3] = turnInto(points, index + 2);
  const leave: Point = [x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6];
  const arrive: Point = [x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6];
  return `c${steps([x1, y1], [leave, arrive, [x2, y2]])}`;
};

/** A closed soft shape through the points. */
export const smooth = (points: readonly Point[]): string =>
  `M${at(turnInto(points, 0))}${points.map((_, index) => bend(points, index)).join("")}Z`;

/** An open soft line through the points. */
export const curve = (points: readonly Point[]): string => {
  const first = turnInto(points, 0);
  const last = turnInto(points, -1);
  const padded = [first, ...points, last];
  return `M${at(first)}${points
    .slice(1)
    .map((_, index) => bend(padded, index + 1))
    .join("")}`;
};

/** A shape and its mirror image about x = 0, from the right half listed top to bottom. */
export const mirrored = (right: readonly Point[]): Point[] => [
  ...right,
  ...right.toReversed().flatMap(([x, y]): Point[] => (x === 0 ? [] : [[-x, y]])),
];

/** Points around an oval, pushed in and out in turn: frilly leaves, crusts, stones. */
export const frill = (radii: Point, count: number, depth: number): Point[] =>
  Array.from({ length: count }, (_, index): Point => {
    const angle = (index / count) * 2 * Math.PI;
    const reach = 1 + (index % 2 === 0 ? depth : -depth);
    return [Math.cos(angle) * radii[0] * reach, Math.sin(angle) * radii[1] * reach];
  });
