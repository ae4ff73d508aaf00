// Loaves, baguettes, the olive bread of the south.

import { darker, lighter, type Tint } from "./colour.ts";
import { basket, board, cloth } from "./containers.ts";
import { frill, mirrored, oval, type Point, smooth } from "./outline.ts";
import { fill, type Pen, picture, place, shadow, stroke } from "./pen.ts";

const slashes = (spots: readonly Point[], length: number, colour: string): string =>
  spots
    .map(([x, y]) => place(fill(`M${-length} 4Q0 -22 ${length} 2Q0 14 ${-length} 4Z`, colour), { x, y, turn: -24 }))
    .join("");

const flourDust = (pen: Pen, rx: number, ry: number): string =>
  Array.from({ length: 9 }, () =>
    fill(
      oval(
        [pen.random.between(-rx, rx), pen.random.between(-ry, ry)],
        pen.random.between(6, 16),
        pen.random.between(3, 6),
      ),
      "#fff6e4",
      0.5,
    ),
  ).join("");

/** A long country loaf with its slashes. */
export const countryLoaf = (name: string, tint: Tint, crust: string): string =>
  picture(name, { tint, horizon: 350 }, (pen) => {
    const outline = smooth([
      [-262, 24],
      [-236, -54],
      [-130, -112],
      [0, -126],
      [136, -108],
      [240, -48],
      [262, 26],
      [210, 70],
      [0, 82],
      [-212, 70],
    ]);
    const cuts = slashes(
      [
        [-140, -30],
        [-30, -44],
        [84, -40],
        [186, -18],
      ],
      74,
      lighter(crust, 0.55),
    );
    return (
      place(board(pen, 640), { x: 400, y: 462 }) +
      place(pen.solid(outline, crust, { depth: 24, detail: flourDust(pen, 200, 60) + cuts }), { x: 400, y: 392 })
    );
  });

export interface RoundLoaf {
  readonly crust: string;
  readonly crumb: string;
  /** What is baked in: walnuts, seeds, or nothing. */
  readonly inside?: string;
}

const cutSlice = (pen: Pen, { crust, crumb, inside }: RoundLoaf): string => {
  const bits = inside
    ? Array.from({ length: 8 }, () =>
        place(fill(smooth(frill([15, 10], 8, 0.14)), inside), {
          x: pen.random.between(-80, 80),
          y: pen.random.between(-70, 40),
          turn: pen.random.between(-60, 60),
        }),
      ).join("")
    : "";
  const holes = Array.from({ length: 9 }, () =>
    fill(
      oval(
        [pen.random.between(-84, 84), pen.random.between(-80, 44)],
        pen.random.between(4, 10),
        pen.random.between(3, 6),
      ),
      darker(crumb, 0.13),
    ),
  ).join("");
  const slice = smooth([
    [-122, 66],
    [-126, -30],
    [-84, -96],
    [0, -112],
    [88, -94],
    [126, -30],
    [120, 68],
    [0, 76],
  ]);
  const face = smooth([
    [-106, 56],
    [-110, -26],
    [-74, -82],
    [0, -96],
    [78, -80],
    [110, -26],
    [104, 56],
    [0, 62],
  ]);
  return pen.solid(slice, darker(crust, 0.08), { depth: 4, detail: fill(face, crumb) + holes + bits });
};

/** A round loaf with a cross, and a slice leaning on it. */
export const roundLoaf = (name: string, tint: Tint, look: RoundLoaf): string =>
  picture(name, { tint }, (pen) => {
    const { crust } = look;
    const outline = smooth([
      [-190, 20],
      [-176, -66],
      [-90, -138],
      [20, -146],
      [130, -110],
      [190, -40],
      [192, 34],
      [120, 76],
      [-120, 76],
    ]);
    const cross = stroke("M-110 -60Q0 -100 112 -46M-20 -132Q10 -50 -6 44", lighter(crust, 0.5), 15);
    return (
      shadow([380, 500], 290, 28) +
      place(pen.solid(outline, crust, { depth: 22, detail: flourDust(pen, 140, 60) + cross }), {
        x: 320,
        y: 418,
        scale: 1.08,
      }) +
      place(cutSlice(pen, look), { x: 566, y: 430, turn: 7 })
    );
  });

export const baguettes = (name: string, tint: Tint, crust: string): string =>
  picture(name, { tint, zoom: 1.1 }, (pen) => {
    const outline = smooth(
      mirrored([
        [0, -210],
        [24, -192],
        [33, -90],
        [33, 90],
        [24, 196],
        [0, 210],
      ]),
    );
    const cuts = slashes(
      [
        [0, -140],
        [0, -74],
        [0, -8],
        [0, 58],
      ],
      30,
      lighter(crust, 0.55),
    );
    const one = pen.stamp(pen.solid(outline, crust, { depth: 12, detail: cuts }));
    const { front } = basket(pen, { width: 300, height: 170 }, "#b9905c");
    return place(
      shadow([10, 2], 156) +
        one({ x: -84, y: -210, turn: -14 }) +
        one({ x: 84, y: -212, turn: 15 }) +
        one({ x: 0, y: -240, turn: -2 }) +
        front,
      { x: 400, y: 504 },
    );
  });

/** A loaf from a tin, two slices cut off. */
export const tinLoaf = (name: string, tint: Tint, { crust, crumb, inside }: RoundLoaf): string =>
  picture(name, { tint, horizon: 350 }, (pen) => {
    const side = smooth([
      [-230, 56],
      [-226, -70],
      [-180, -104],
      [-60, -98],
      [60, -106],
      [180, -98],
      [226, -64],
      [228, 56],
      [0, 62],
    ]);
    const cut = smooth([
      [-84, 56],
      [-84, -60],
      [-58, -98],
      [0, -104],
      [58, -96],
      [86, -58],
      [84, 56],
      [0, 60],
    ]);
    const face = smooth([
      [-70, 46],
      [-70, -52],
      [-48, -82],
      [0, -88],
      [48, -80],
      [70, -50],
      [70, 46],
      [0, 48],
    ]);
    const seeds = Array.from({ length: 12 }, () =>
      fill(oval([pen.random.between(-56, 56), pen.random.between(-70, 36)], 5, 3), inside ?? darker(crumb, 0.2)),
    ).join("");
    const slice = pen.stamp(pen.solid(cut, darker(crust, 0.06), { depth: 4, detail: fill(face, crumb) + seeds }));
    const top = inside
      ? Array.from({ length: 16 }, () =>
          fill(oval([pen.random.between(-200, 200), pen.random.between(-100, -70)], 7, 4), inside),
        ).join("")
      : flourDust(pen, 190, 40);
    return (
      place(board(pen, 660, "#b98a5e"), { x: 400, y: 462 }) +
      place(pen.solid(side, crust, { depth: 20, detail: top }), { x: 360, y: 400 }) +
      slice({ x: 520, y: 404, turn: 3 }) +
      slice({ x: 606, y: 420, turn: 12 })
    );
  });

/** Olive bread of Provence: a flat leaf with slits. */
export const leafBread = (name: string, tint: Tint, { crust, inside }: { crust: string; inside: string }): string =>
  picture(name, { tint, horizon: 320 }, (pen) => {
    const outline = smooth(
      mirrored([
        [0, -204],
        [70, -170],
        [124, -80],
        [140, 30],
        [104, 130],
        [0, 178],
      ]),
    );
    const gap = (x: number, y: number, turn: number) =>
      place(fill("M-46 0Q0 -24 46 0Q0 20 -46 0Z", darker(crust, 0.52)), { x, y, turn });
    const gaps = [
      gap(0, -96, 90),
      gap(0, 62, 90),
      gap(-64, -62, 40),
      gap(64, -62, -40),
      gap(-74, 32, 40),
      gap(74, 32, -40),
      gap(-56, 110, 36),
      gap(56, 110, -36),
    ];
    const olives = Array.from({ length: 12 }, () =>
      fill(oval([pen.random.between(-100, 100), pen.random.between(-150, 130)], 12, 9), inside),
    ).join("");
    return (
      place(cloth(pen, 620, "#f8f1e3"), { x: 400, y: 432, scale: 1.08 }) +
      shadow([410, 440], 220, 90) +
      place(pen.solid(outline, crust, { depth: 16, detail: olives + gaps.join("") }), {
        x: 400,
        y: 404,
        turn: 74,
        scale: 1.12,
      })
    );
  });
