// Cuts of beef and lamb.

import { darker, LEAF_DARK, lighter, STRING, type Tint } from "./colour.ts";
import { board, bowl } from "./containers.ts";
import { dealt, heap } from "./heap.ts";
import { oval, smooth } from "./outline.ts";
import { fill, picture, place, shine, stroke } from "./pen.ts";

export const FAT = "#f6e5d3";

const BONE = "#f3ead8";

export const rosemary = stroke(
  "M-70 0L70 -24M-40 -6l-12 -20M-14 -10l-10 -20M14 -14l-8 -20M40 -18l-6 -20M-30 -6l4 20M0 -10l6 18M28 -16l8 18",
  LEAF_DARK,
  8,
);

export const ribSteak = (name: string, tint: Tint, lean: string): string =>
  picture(name, { tint, horizon: 350 }, (pen) => {
    const outline = smooth([
      [-200, 20],
      [-186, -70],
      [-100, -126],
      [20, -134],
      [140, -104],
      [200, -20],
      [170, 70],
      [60, 108],
      [-100, 102],
    ]);
    const eye = smooth([
      [-160, 20],
      [-150, -56],
      [-80, -96],
      [20, -102],
      [110, -76],
      [150, -14],
      [120, 50],
      [40, 76],
      [-80, 72],
    ]);
    const marbling = stroke(
      "M-100 -40q40 20 60 -10M-20 10q50 -30 90 0M-80 40q30 -20 60 6M40 -50q30 10 40 34",
      lighter(lean, 0.45),
      6,
    );
    const bone = pen.solid(
      smooth([
        [-190, 34],
        [-250, 70],
        [-340, 92],
        [-366, 70],
        [-350, 50],
        [-270, 22],
        [-206, -30],
      ]),
      BONE,
      { depth: 8 },
    );
    return (
      place(board(pen, 680, "#a9784b"), { x: 400, y: 466 }) +
      place(bone + pen.solid(outline, FAT, { depth: 14 }) + pen.solid(eye, lean, { depth: 12, detail: marbling }), {
        x: 452,
        y: 400,
        scale: 0.95,
      }) +
      place(rosemary, { x: 650, y: 484 })
    );
  });

export const legOfLamb = (name: string, tint: Tint, lean: string): string =>
  picture(name, { tint, horizon: 350 }, (pen) => {
    const leg = smooth([
      [-230, 20],
      [-214, -70],
      [-120, -122],
      [0, -116],
      [110, -66],
      [200, -34],
      [280, -26],
      [286, 10],
      [210, 28],
      [120, 62],
      [0, 100],
      [-140, 96],
    ]);
    const bone = fill(`${oval([324, -26], 22) + oval([326, 4], 22)}M270 -24L324 -28V8L270 8Z`, BONE);
    const nets = stroke(
      "M-150 -110Q-110 0 -150 96M-60 -122Q-20 0 -50 104M40 -100Q70 0 50 84M130 -58Q150 0 136 56",
      STRING,
      7,
    );
    const face = fill(oval([-206, -2], 24, 62), darker(lean, 0.16)) + fill(oval([-208, -2], 9, 20), BONE);
    return (
      place(board(pen, 680), { x: 400, y: 466 }) +
      place(
        bone +
          pen.solid(leg, lean, {
            depth: 22,
            detail:
              fill(
                smooth([
                  [-120, -130],
                  [0, -130],
                  [130, -70],
                  [60, -70],
                  [-40, -92],
                ]),
                FAT,
                0.8,
              ) +
              nets +
              face,
          }) +
          shine([-90, -66], 30, 12),
        { x: 380, y: 404 },
      ) +
      place(rosemary, { x: 196, y: 490, turn: 10 })
    );
  });

export const chops = (name: string, tint: Tint, lean: string): string =>
  picture(name, { tint }, (pen) => {
    const handle = pen.solid("M-12 -40C-22 -110 -20 -160 -6 -196Q12 -204 20 -190C22 -150 14 -100 22 -36Z", BONE, {
      depth: 6,
    });
    const one = pen.stamp(
      handle +
        pen.solid(
          smooth([
            [-84, 10],
            [-64, -44],
            [0, -64],
            [64, -46],
            [88, 10],
            [60, 64],
            [-50, 68],
          ]),
          FAT,
          { depth: 10 },
        ) +
        pen.solid(
          smooth([
            [-62, 10],
            [-46, -30],
            [4, -44],
            [50, -30],
            [64, 10],
            [40, 44],
            [-36, 46],
          ]),
          lean,
          { depth: 10, detail: stroke("M-30 6q20 -16 40 0M0 24q16 -10 30 0", lighter(lean, 0.45), 5) },
        ),
    );
    return (
      place(board(pen, 660, "#b98a5e"), { x: 400, y: 466 }) +
      [-2, -1, 0, 1]
        .map((step) => one({ x: 440 + step * 124, y: 404 + (step % 2) * 14, turn: -14 + step * 5 }))
        .join("") +
      place(rosemary, { x: 664, y: 486 })
    );
  });

export const patties = (name: string, tint: Tint, lean: string): string =>
  picture(name, { tint }, (pen) => {
    const crumbs = (count: number) =>
      Array.from({ length: count }, () =>
        fill(oval([pen.random.between(-110, 110), pen.random.between(-30, 10)], 9, 5), lighter(lean, 0.28), 0.8),
      ).join("");
    const one = pen.stamp(
      pen.solid("M-130 -14A130 38 0 0 1 130 -14V16A130 38 0 0 1 -130 16Z", darker(lean, 0.1), { depth: 10 }) +
        pen.solid(oval([0, -14], 130, 36), lean, { depth: 5, detail: place(crumbs(12), { y: -4 }) }),
    );
    const sheet = fill("M-150 -4L150 -10L164 8L-158 14Z", "#f5ead6");
    return (
      place(board(pen, 640), { x: 400, y: 466 }) +
      [0, 1, 2]
        .map(
          (row) =>
            one({ x: 300 + row * 6, y: 452 - row * 48 }) + (row < 2 ? place(sheet, { x: 300, y: 424 - row * 48 }) : ""),
        )
        .join("") +
      one({ x: 560, y: 462, scale: 0.9 })
    );
  });

export const stewCubes = (name: string, tint: Tint, { lean, dish }: { lean: string; dish: string }): string =>
  picture(name, { tint }, (pen) => {
    const { back, front } = bowl(pen, { width: 430, height: 130 }, dish);
    const cube = (shade: string) =>
      pen.solid(
        smooth([
          [-56, -38],
          [0, -54],
          [54, -40],
          [60, 20],
          [20, 50],
          [-50, 40],
        ]),
        shade,
        { depth: 12, detail: stroke("M-34 -10q20 -14 40 0M-10 20q20 -10 36 0", lighter(shade, 0.4), 5) },
      );
    const cubes = dealt(pen, [cube(lean), cube(darker(lean, 0.12)), cube(lighter(lean, 0.1))]);
    return (
      place(back + place(heap(pen, { rows: [2, 3, 4], across: 96, up: 46, turn: 40 }, cubes), { y: -132 }) + front, {
        x: 380,
        y: 500,
      }) + place(rosemary, { x: 666, y: 510 })
    );
  });
