// Apples, pears, kiwis, tomatoes, squash, mushrooms.

import { darker, LEAF, LEAF_DARK, lighter, mix, type Tint } from "./colour.ts";
import { basket, board, bowl, crate } from "./containers.ts";
import { dealt, heap } from "./heap.ts";
import { mirrored, oval, smooth } from "./outline.ts";
import { fill, type Pen, picture, place, shadow, shine, stroke } from "./pen.ts";

const leaflet = (pen: Pen): string =>
  pen.solid("M0 0C14 -34 50 -44 76 -34C66 -4 34 10 0 0Z", LEAF, {
    depth: 6,
    detail: stroke("M4 -2Q36 -24 70 -34", lighter(LEAF, 0.3), 3),
  });

const apple = (pen: Pen, colour: string, blush: string): string => {
  const outline = smooth(
    mirrored([
      [0, -48],
      [30, -60],
      [62, -40],
      [66, 6],
      [40, 54],
      [14, 60],
      [0, 55],
    ]),
  );
  const cheek = fill(oval([26, 8], 42, 52), blush, 0.55) + fill(oval([0, -54], 26, 12), darker(colour, 0.24));
  return (
    pen.solid(outline, colour, { depth: 15, detail: cheek }) +
    stroke("M0 -50Q2 -70 12 -80", "#6b4a2e", 7) +
    shine([-30, -24], 14, 8)
  );
};

export interface TwoTone {
  readonly base: string;
  readonly blush: string;
}

export const appleCrate = (name: string, tint: Tint, { base, blush }: TwoTone): string =>
  picture(name, { tint }, (pen) => {
    const { back, front } = crate(pen, { width: 480, height: 160 });
    const apples = dealt(pen, [
      apple(pen, base, blush),
      apple(pen, lighter(base, 0.1), blush),
      apple(pen, mix(base, blush, 0.4), blush),
    ]);
    const inside = place(heap(pen, { rows: [3, 4], across: 112, up: 64, turn: 20 }, apples), { y: -168 });
    return place(back + inside + place(leaflet(pen), { x: -60, y: -236 }) + front, { x: 400, y: 500 });
  });

export const appleBasket = (name: string, tint: Tint, { base, blush }: TwoTone): string =>
  picture(name, { tint, zoom: 1.05 }, (pen) => {
    const { back, front } = basket(pen, { width: 360, height: 150 });
    const apples = dealt(pen, [apple(pen, base, blush), apple(pen, mix(base, blush, 0.25), blush)]);
    const inside = place(heap(pen, { rows: [2, 3], across: 104, up: 56, turn: 22 }, apples), { y: -172 });
    return (
      place(back + inside + front, { x: 350, y: 500 }) +
      shadow([640, 508], 66, 14) +
      place(apple(pen, base, blush) + place(leaflet(pen), { x: 8, y: -66 }), { x: 630, y: 452 })
    );
  });

const pear = (pen: Pen, { base, blush }: TwoTone): string => {
  const outline = smooth(
    mirrored([
      [0, -112],
      [24, -102],
      [34, -60],
      [46, -20],
      [74, 26],
      [64, 74],
      [30, 92],
      [0, 90],
    ]),
  );
  const specks = Array.from({ length: 7 }, () =>
    fill(oval([pen.random.between(-40, 40), pen.random.between(0, 74)], 3), darker(base, 0.26)),
  );
  return (
    pen.solid(outline, base, { depth: 17, detail: fill(oval([34, 34], 42, 60), blush, 0.5) + specks.join("") }) +
    stroke("M0 -108Q-4 -130 8 -146", "#6b4a2e", 8) +
    shine([-30, 10], 15, 9)
  );
};

export const pears = (name: string, tint: Tint, colours: TwoTone): string =>
  picture(name, { tint }, (pen) => {
    const one = pen.stamp(pear(pen, colours));
    const half = pen.solid(
      smooth(
        mirrored([
          [0, -112],
          [24, -102],
          [34, -60],
          [46, -20],
          [74, 26],
          [64, 74],
          [30, 92],
          [0, 90],
        ]),
      ),
      colours.base,
      {
        depth: 0,
        detail:
          fill(
            smooth(
              mirrored([
                [0, -100],
                [18, -92],
                [28, -54],
                [38, -16],
                [64, 28],
                [54, 70],
                [0, 80],
              ]),
            ),
            "#fbf4dc",
          ) +
          fill(oval([0, 34], 22, 28), "#efe0b6") +
          fill("M-8 26q-10 14 0 22ZM8 26q10 14 0 22Z", "#6b4a2e"),
      },
    );
    return (
      shadow([400, 508], 300, 30) +
      one({ x: 240, y: 392, turn: -10, scale: 1.2 }) +
      one({ x: 420, y: 380, turn: 6, scale: 1.3 }) +
      place(half, { x: 580, y: 424, turn: 20, scale: 1.1 }) +
      place(leaflet(pen), { x: 432, y: 200 })
    );
  });

const kiwi = (pen: Pen): string => {
  const hairs = Array.from({ length: 6 }, () => {
    const x = Math.round(pen.random.between(-44, 40));
    const y = Math.round(pen.random.between(-30, 34));
    return `M${x} ${y}l7 3`;
  });
  return (
    pen.solid(oval([0, 0], 68, 54), "#9a7447", { depth: 16, detail: stroke(hairs.join(""), "#7c5c36", 3) }) +
    shine([-28, -22], 14, 7)
  );
};

const kiwiHalf = (pen: Pen): string => {
  const rays = Array.from({ length: 18 }, (_, index) => {
    const angle = (index / 18) * 2 * Math.PI;
    return `M${Math.round(Math.cos(angle) * 25)} ${Math.round(Math.sin(angle) * 23)}l${Math.round(Math.cos(angle) * 9)} ${Math.round(Math.sin(angle) * 8)}`;
  });
  const flesh =
    fill(oval([0, 0], 60, 56), "#8fb54b") +
    fill(oval([0, 0], 42, 39), "#a9c95f") +
    fill(oval([0, 0], 18, 16), "#f1efcf") +
    stroke(rays.join(""), "#332a1c", 5);
  return pen.solid(oval([0, 0], 68, 63), "#9a7447", { depth: 4, detail: flesh });
};

export const kiwis = (name: string, tint: Tint): string =>
  picture(name, { tint }, (pen) => {
    const { back, front } = bowl(pen, { width: 380, height: 120 }, "#e9e1d0");
    const whole = dealt(pen, [kiwi(pen), kiwi(pen)]);
    const inside = place(heap(pen, { rows: [2, 3], across: 112, up: 60, turn: 24 }, whole), { y: -128 });
    return (
      place(back + inside + front, { x: 350, y: 490 }) +
      shadow([632, 510], 84, 14) +
      place(kiwiHalf(pen), { x: 626, y: 450, scale: 1.12 }) +
      shadow([180, 524], 70, 12) +
      place(kiwiHalf(pen), { x: 150, y: 468 })
    );
  });

const tomato = (pen: Pen, colour: string): string => {
  const outline = smooth(
    mirrored([
      [0, -58],
      [36, -66],
      [80, -40],
      [88, 8],
      [56, 56],
      [0, 64],
    ]),
  );
  const ribs = stroke("M-10 -60C-50 -40 -70 0 -50 50M10 -60C50 -40 74 0 54 50", darker(colour, 0.13), 5);
  const star = fill("M0 -52L-40 -62L-14 -74L-22 -98L2 -80L26 -96L18 -72L44 -60Z", LEAF_DARK);
  return pen.solid(outline, colour, { depth: 18, detail: ribs }) + star + shine([-46, -22], 16, 9);
};

export const tomatoes = (name: string, tint: Tint, colours: readonly [string, string, string]): string =>
  picture(name, { tint }, (pen) => {
    const [left, right, front] = colours;
    return (
      place(board(pen, 640), { x: 400, y: 462 }) +
      place(tomato(pen, left), { x: 250, y: 398, turn: -8, scale: 1.1 }) +
      place(tomato(pen, right), { x: 552, y: 396, turn: 9, scale: 1.15 }) +
      place(tomato(pen, front), { x: 400, y: 424, scale: 1.25 })
    );
  });

/** A squash with its stalk, and a wedge cut from another. */
export const squash = (name: string, tint: Tint, { base, blush }: TwoTone): string =>
  picture(name, { tint }, (pen) => {
    const outline = smooth(
      mirrored([
        [0, -176],
        [30, -164],
        [66, -120],
        [134, -50],
        [150, 30],
        [100, 96],
        [0, 108],
      ]),
    );
    const ribs = stroke(
      "M-8 -160C-50 -80 -60 40 -20 108M8 -160C50 -80 66 40 26 108M-20 -150C-120 -60 -140 40 -86 96M20 -150C120 -60 144 40 90 96",
      darker(base, 0.14),
      6,
    );
    const wedge = pen.solid("M-120 40C-90 -80 80 -100 124 30C60 64 -60 70 -120 40Z", base, {
      depth: 0,
      detail:
        fill("M-112 26C-80 -76 76 -90 116 18C60 44 -50 52 -112 26Z", blush) +
        fill("M-50 16C-30 -30 40 -34 58 10C30 24 -20 26 -50 16Z", darker(blush, 0.12)) +
        [-26, 4, 30].map((x) => fill(oval([x, 2], 9, 5), "#fbf1d8")).join(""),
    });
    return (
      shadow([340, 500], 190, 26) +
      place(
        stroke("M0 -170C-4 -196 10 -206 22 -216", "#9a8f55", 22) +
          pen.solid(outline, base, { depth: 26, detail: ribs }),
        { x: 316, y: 392 },
      ) +
      shadow([588, 504], 128, 16) +
      place(wedge, { x: 584, y: 450, turn: 4 })
    );
  });

const mushroom = (pen: Pen, { base, blush }: TwoTone): string =>
  pen.solid("M-16 10C-20 60 -26 90 -20 104Q0 112 20 104C28 90 22 60 18 10Z", blush, {
    depth: 8,
    detail: stroke("M-6 20V100M8 20V100", darker(blush, 0.1), 3),
  }) +
  pen.solid("M-92 14C-90 -50 -40 -76 0 -76C44 -76 92 -50 92 14C60 34 -60 34 -92 14Z", base, {
    depth: 16,
    detail: fill(oval([0, 24], 84, 12), darker(base, 0.12)),
  }) +
  shine([-42, -34], 20, 9);

export const mushrooms = (name: string, tint: Tint, colours: TwoTone): string =>
  picture(name, { tint }, (pen) => {
    const one = pen.stamp(mushroom(pen, colours));
    return (
      shadow([400, 506], 220, 22) +
      one({ x: 232, y: 400, turn: -14, scale: 0.9 }) +
      one({ x: 574, y: 396, turn: 14, scale: 0.95 }) +
      one({ x: 320, y: 360, turn: -5, scale: 1.15 }) +
      one({ x: 486, y: 372, turn: 6, scale: 1.05 }) +
      one({ x: 402, y: 404, turn: 1, scale: 1.2 })
    );
  });
