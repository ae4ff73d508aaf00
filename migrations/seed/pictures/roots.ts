// Carrots, radishes, beetroots, potatoes, onions, garlic.

import { darker, LEAF, LEAF_DARK, LEAF_PALE, lighter, mix, STRING, type Tint } from "./colour.ts";
import { board, bowl, sack } from "./containers.ts";
import { dealt, heap } from "./heap.ts";
import { curve, frill, mirrored, oval, type Point, smooth } from "./outline.ts";
import { fill, type Pen, picture, place, shadow, shine, stroke } from "./pen.ts";

/** Feathery tops growing upwards from (0, 0). */
const fronds = (pen: Pen, length: number, colour: string): string => {
  const { random } = pen;
  return [-26, -9, 8, 24]
    .map((lean) => {
      const tip: Point = [lean * 2.4, -length * random.between(0.86, 1)];
      const stem = curve([[lean / 8, 0], [lean, -length * 0.5], tip]);
      const leaflets = [0.4, 0.55, 0.7, 0.85, 1].map((part) => {
        const x = lean * (0.3 + 2.1 * part * part);
        const y = tip[1] * part;
        const reach = 26 * (1.25 - part * 0.6);
        return `M${Math.round(x)} ${Math.round(y)}l${Math.round(-reach)} ${Math.round(-reach * 0.7)}M${Math.round(x)} ${Math.round(y)}l${Math.round(reach)} ${Math.round(-reach * 0.7)}`;
      });
      return (
        stroke(stem, darker(colour, 0.1), 7) +
        stroke(leaflets.join(""), random.pick([colour, lighter(colour, 0.15)]), 10)
      );
    })
    .join("");
};

const carrot = (pen: Pen, length: number, colour: string): string => {
  const w = 30;
  const outline = smooth(
    mirrored([
      [0, -6],
      [w * 0.7, -4],
      [w, length * 0.1],
      [w * 0.8, length * 0.45],
      [w * 0.42, length * 0.8],
      [0, length],
    ]),
  );
  const rings = [0.12, 0.24, 0.4, 0.56, 0.7].map(
    (part, index) => `M${index % 2 === 0 ? -w : 4} ${Math.round(length * part)}h${Math.round(w * (1.1 - part))}`,
  );
  return (
    fronds(pen, 150, LEAF) +
    pen.solid(outline, colour, { depth: 12, detail: stroke(rings.join(""), darker(colour, 0.16), 4) })
  );
};

export const carrotBunch = (name: string, tint: Tint, colour: string): string =>
  picture(name, { tint, horizon: 330 }, (pen) => {
    const bunched = [carrot(pen, 300, colour), carrot(pen, 280, lighter(colour, 0.12))].map((version) =>
      pen.stamp(version),
    );
    const fan = [-2, 2, -1, 1, 0].map(
      (step, index) => bunched[index % 2]?.({ x: step * 22, y: Math.abs(step) * 8, turn: step * -8 }) ?? "",
    );
    const tie = pen.solid("M-64 -18Q0 6 64 -18v24Q0 30 -64 6Z", STRING, { depth: 4 });
    return shadow([430, 472], 270, 30) + place(fan.join("") + tie, { x: 304, y: 372, turn: -68, scale: 0.9 });
  });

const globe = (pen: Pen, radius: number, colours: { skin: string; tip: string }): string => {
  const outline = smooth(
    mirrored([
      [0, -radius * 0.96],
      [radius * 0.72, -radius * 0.78],
      [radius, 0],
      [radius * 0.6, radius * 0.76],
      [radius * 0.1, radius * 1.1],
      [0, radius * 1.5],
    ]),
  );
  const tip = fill(oval([0, radius * 1.25], radius * 0.7, radius * 0.5), colours.tip);
  return (
    pen.solid(outline, colours.skin, { depth: radius * 0.26, detail: tip }) +
    shine([-radius * 0.4, -radius * 0.4], radius * 0.22, radius * 0.14)
  );
};

const broadLeaf = (pen: Pen, length: number, colours: { blade: string; rib: string }): string => {
  const w = length * 0.24;
  const outline = smooth(
    mirrored([
      [0, -length],
      [w * 0.7, -length * 0.88],
      [w, -length * 0.6],
      [w * 0.66, -length * 0.36],
      [w * 0.2, -length * 0.26],
      [6, 0],
    ]),
  );
  const veins = [0.45, 0.6, 0.75]
    .map(
      (part) =>
        `M0 ${Math.round(-length * part)}l${Math.round(w * 0.7)} -22M0 ${Math.round(-length * part)}l${Math.round(-w * 0.7)} -22`,
    )
    .join("");
  return pen.solid(outline, colours.blade, {
    depth: 10,
    detail: stroke(veins, colours.rib, 3) + stroke(`M0 ${Math.round(-length * 0.92)}V0`, colours.rib, 7),
  });
};

export interface GlobeBunch {
  readonly skin: string;
  readonly tip: string;
  readonly rib: string;
  readonly radius: number;
}

/** Radishes or young beetroots with their leaves, tied. */
export const globeBunch = (name: string, tint: Tint, { skin, tip, rib, radius }: GlobeBunch): string =>
  picture(name, { tint, horizon: 340 }, (pen) => {
    const blades = [LEAF, LEAF_DARK].map((blade) => pen.stamp(broadLeaf(pen, 240, { blade, rib })));
    const leaves = [-34, 30, -16, 14, 0].map((turn, index) => blades[index % 2]?.({ turn, y: 10 }) ?? "");
    const globes = [skin, lighter(skin, 0.1)].map((shade) => pen.stamp(globe(pen, radius, { skin: shade, tip })));
    const steps: Point[] = [
      [-2, -0.2],
      [2, -0.2],
      [-1, 0.5],
      [1, 0.5],
      [0, 1],
    ];
    const roots = steps.map(
      ([across, down], index) =>
        globes[index % 2]?.({ x: across * radius * 0.96, y: 34 + down * radius * 0.86, turn: -across * 16 }) ?? "",
    );
    return (
      shadow([400, 492], 190, 26) + place(leaves.join("") + roots.join(""), { x: 384, y: 350, turn: 8, scale: 1.12 })
    );
  });

const tuber = (pen: Pen, colour: string): string => {
  const { random } = pen;
  const rx = random.between(58, 70);
  const ry = random.between(42, 50);
  const outline = smooth(frill([rx, ry], 9, random.between(0.015, 0.045)));
  const eyes = [0, 1, 2].map(() =>
    fill(oval([random.between(-rx * 0.6, rx * 0.6), random.between(-ry * 0.6, ry * 0.5)], 5, 3), darker(colour, 0.28)),
  );
  return pen.solid(outline, colour, { depth: 15, detail: eyes.join("") }) + shine([-rx * 0.4, -ry * 0.45], 13, 7);
};

export const tuberSack = (name: string, tint: Tint, colour: string): string =>
  picture(name, { tint }, (pen) => {
    const { back, front } = sack(pen, { width: 330, height: 210 }, "#cdb07f");
    const tubers = dealt(pen, [
      tuber(pen, colour),
      tuber(pen, mix(colour, "#e9c98c", 0.25)),
      tuber(pen, darker(colour, 0.06)),
    ]);
    const inside = place(heap(pen, { rows: [2, 3], across: 96, up: 52, turn: 28 }, tubers), { x: 0, y: -222 });
    const outside = place(heap(pen, { rows: [1, 2], across: 112, up: 40, turn: 24 }, tubers), { x: 560, y: 474 });
    return place(back + inside + front, { x: 320, y: 500 }) + shadow([570, 500], 150, 22) + outside;
  });

const bulb = (pen: Pen, colour: string): string => {
  const outline = smooth(
    mirrored([
      [0, -94],
      [9, -78],
      [22, -54],
      [62, -24],
      [66, 20],
      [34, 52],
      [0, 56],
    ]),
  );
  const lines = stroke(
    "M-4 -80C-40 -30 -46 20 -16 56M4 -80C34 -30 40 20 14 56M-12 -56C-62 -30 -70 10 -46 40",
    darker(colour, 0.16),
    3,
  );
  return (
    stroke("M-14 58l-3 11M0 58v12M14 58l3 10", darker(STRING, 0.1), 4) +
    pen.solid(outline, colour, { depth: 15, detail: lines }) +
    shine([-26, -12], 14, 8)
  );
};

export const onionBowl = (name: string, tint: Tint, { skin, dish }: { skin: string; dish: string }): string =>
  picture(name, { tint }, (pen) => {
    const { back, front } = bowl(pen, { width: 400, height: 130 }, dish);
    const bulbs = dealt(pen, [bulb(pen, skin), bulb(pen, lighter(skin, 0.12)), bulb(pen, darker(skin, 0.07))]);
    const inside = place(heap(pen, { rows: [2, 3], across: 112, up: 66, turn: 16 }, bulbs), { y: -140 });
    return (
      place(back + inside + front, { x: 360, y: 500 }) +
      shadow([652, 508], 80, 14) +
      place(bulb(pen, skin), { x: 640, y: 452, turn: 24 })
    );
  });

const garlicHead = (pen: Pen, stripe: string): string => {
  const outline = smooth(
    mirrored([
      [0, -118],
      [10, -92],
      [20, -60],
      [74, -20],
      [82, 26],
      [48, 60],
      [0, 64],
    ]),
  );
  const stripes = stroke(
    "M0 -90C-9 -40 -9 30 0 64M-10 -76C-54 -30 -56 30 -30 60M10 -76C54 -30 56 30 30 60M-8 -90C-80 -40 -92 20 -62 44",
    stripe,
    5,
  );
  return pen.solid(outline, "#f6eee3", { depth: 18, detail: stripes });
};

export const garlicHeads = (name: string, tint: Tint, stripe: string): string =>
  picture(name, { tint }, (pen) => {
    const head = pen.stamp(garlicHead(pen, stripe));
    const clove = pen.stamp(pen.solid("M0 -52C24 -22 26 22 2 34C-26 30 -24 -16 0 -52Z", "#f0e2cf", { depth: 8 }));
    const straw = stroke(
      curve([
        [-150, -60],
        [60, -92],
        [170, -130],
      ]),
      "#d8c08e",
      16,
    );
    return (
      place(board(pen, 620, "#b98a5e"), { x: 400, y: 460 }) +
      place(
        straw +
          head({ x: -130, y: -28, turn: -20 }) +
          head({ x: 118, y: -26, turn: 14 }) +
          head({ x: -6, y: 4, turn: -3, scale: 1.12 }),
        { x: 390, y: 416 },
      ) +
      clove({ x: 580, y: 474, turn: 62 }) +
      clove({ x: 232, y: 482, turn: -50 })
    );
  });

/** Beetroots: two whole, one cut to show its rings. */
export const cutBeets = (name: string, tint: Tint, colour: string): string =>
  picture(name, { tint }, (pen) => {
    const colours = { skin: colour, tip: darker(colour, 0.15) };
    const whole = [-150, 150].map((x, index) =>
      place(
        stroke("M-10 -80l-14 -60M6 -82l4 -70M16 -76l26 -52", LEAF_PALE, 13) +
          stroke("M-10 -80l-14 -60M6 -82l4 -70M16 -76l26 -52", mix(colour, LEAF_DARK, 0.3), 7) +
          globe(pen, 92, colours),
        { x, y: index * 14, turn: index === 0 ? -12 : 14 },
      ),
    );
    const rings = [86, 66, 46, 26].map((radius, index) =>
      fill(oval([0, 0], radius, radius * 0.94), index % 2 === 0 ? lighter(colour, 0.1) : lighter(colour, 0.34)),
    );
    const half = pen.solid(oval([0, 0], 94, 90), darker(colour, 0.2), { depth: 6, detail: rings.join("") });
    return shadow([400, 488], 300, 34) + place(whole.join(""), { x: 400, y: 380 }) + place(half, { x: 400, y: 428 });
  });
