// Eggs, birds ready for the oven, feed for the yard.

import { darker, LEAF, LEAF_DARK, lighter, type Tint } from "./colour.ts";
import { board, cloth, sack } from "./containers.ts";
import { type Emblem, emblem } from "./emblems.ts";
import { mirrored, oval, smooth } from "./outline.ts";
import { fill, type Pen, picture, place, shadow, shine, stroke } from "./pen.ts";

const egg = (pen: Pen, shell: string): string =>
  pen.solid(
    smooth(
      mirrored([
        [0, -64],
        [34, -40],
        [46, 6],
        [34, 40],
        [0, 50],
      ]),
    ),
    shell,
    { depth: 13 },
  ) + shine([-18, -22], 11, 6);

/** An open box of six. */
export const eggBox = (name: string, tint: Tint, shells: readonly string[]): string =>
  picture(name, { tint, horizon: 350 }, (pen) => {
    const carton = "#b9aa98";
    const lid = pen.solid("M-250 -250H250L268 -110H-268Z", lighter(carton, 0.12), {
      depth: 8,
      detail: stroke("M-190 -180H190", darker(carton, 0.06), 8),
    });
    const eggs = (row: number) =>
      [-1, 0, 1]
        .map((column, index) =>
          place(egg(pen, shells[(index + row * 2) % shells.length] ?? "#d9a877"), {
            x: column * 150,
            y: -124 + row * 88,
            scale: 1.2,
          }),
        )
        .join("");
    const cups = pen.solid("M-264 -92q44 -34 88 0t88 0t88 0t88 0t88 0t88 0V20H-264Z", carton, { depth: 6 });
    const front = pen.solid(
      "M-272 -10q45 -40 90 0t90 0t92 0t92 0t90 0t90 0L240 90Q238 100 226 100H-226Q-238 100 -240 90Z",
      darker(carton, 0.06),
      { depth: 16 },
    );
    return shadow([400, 500], 290, 28) + place(lid + eggs(0) + cups + eggs(1) + front, { x: 400, y: 406 });
  });

/** A bird ready for the oven, seen from the side. */
const bird = (pen: Pen, skin: string): string => {
  const body = smooth([
    [-214, 10],
    [-190, -76],
    [-100, -132],
    [20, -138],
    [120, -104],
    [190, -30],
    [196, 34],
    [120, 76],
    [-100, 82],
    [-190, 60],
  ]);
  const wing = smooth([
    [-124, -24],
    [-84, -66],
    [-20, -52],
    [10, -6],
    [-22, 36],
    [-70, 22],
    [-104, 30],
  ]);
  const leg = smooth([
    [30, 30],
    [34, -46],
    [96, -84],
    [160, -50],
    [214, -2],
    [262, 16],
    [262, 40],
    [200, 44],
    [130, 72],
    [60, 70],
  ]);
  const bone = fill(oval([266, 20], 17) + oval([266, 40], 17), "#f3e6cf");
  return (
    pen.solid(body, skin, { depth: 22 }) +
    pen.solid(wing, lighter(skin, 0.14), { depth: 12 }) +
    bone +
    pen.solid(leg, lighter(skin, 0.2), { depth: 16 }) +
    shine([-110, -84], 34, 14) +
    shine([90, -46], 22, 10)
  );
};

const herbs = (colour: string): string =>
  stroke(
    "M-60 0Q0 -10 70 -30M-30 -4l-10 -22M-4 -8l-8 -24M24 -14l-4 -24M-20 -4l6 20M12 -10l10 18M44 -20l10 14",
    colour,
    9,
  );

export const roastingBird = (
  name: string,
  tint: Tint,
  { skin, dish, garnish }: { skin: string; dish: "board" | "roaster"; garnish: string },
): string =>
  picture(name, { tint, horizon: 360 }, (pen) => {
    const laid = place(bird(pen, skin), { x: 380, y: 392 });
    const sprig = place(herbs(garnish), { x: 190, y: 474 });
    if (dish === "board")
      return (
        place(board(pen, 660), { x: 400, y: 466 }) +
        laid +
        sprig +
        place(herbs(darker(garnish, 0.12)), { x: 620, y: 486, turn: -16 })
      );
    const rim = "M-300 -10H300Q326 -10 322 10L290 84Q286 96 270 96H-270Q-286 96 -290 84L-322 10Q-326 -10 -300 -10Z";
    const roots = [-230, 226, 170].map((x, index) =>
      place(pen.solid(oval([0, 0], 40, 34), index === 1 ? "#d5893f" : "#d9b06a", { depth: 9 }), { x: 400 + x, y: 424 }),
    );
    return (
      shadow([400, 506], 310, 26) +
      laid +
      roots.join("") +
      place(pen.solid(rim, "#9c4a3a", { depth: 18, detail: stroke("M-300 16H300", "#b9685a", 6) }), {
        x: 400,
        y: 414,
      }) +
      place(herbs(garnish), { x: 210, y: 402 })
    );
  });

const drumstick = (pen: Pen, skin: string): string =>
  fill(`${oval([-146, -8], 17) + oval([-146, 14], 17)}M-150 -8H-60V14H-150Z`, "#f3e6cf") +
  pen.solid(
    smooth([
      [-96, -14],
      [-30, -44],
      [40, -78],
      [110, -64],
      [146, -6],
      [120, 56],
      [50, 66],
      [-20, 40],
      [-96, 18],
    ]),
    skin,
    { depth: 18 },
  ) +
  shine([40, -34], 26, 12);

export const drumsticks = (name: string, tint: Tint, skin: string): string =>
  picture(name, { tint }, (pen) => {
    const one = pen.stamp(drumstick(pen, skin));
    return (
      place(board(pen, 620, "#b98a5e"), { x: 400, y: 462 }) +
      one({ x: 300, y: 396, turn: -34, scale: 0.98 }) +
      one({ x: 500, y: 428, turn: -8, scale: 1.02 }) +
      place(herbs(LEAF_DARK), { x: 250, y: 484 })
    );
  });

/** A bowl of broth with its steam. */
export const brothBowl = (
  name: string,
  tint: Tint,
  { broth, dish, pieces }: { broth: string; dish: string; pieces: readonly string[] },
): string =>
  picture(name, { tint }, (pen) => {
    const body = "M-230 -150A230 52 0 0 0 230 -150C230 -60 120 0 60 0H-60C-120 0 -230 -60 -230 -150Z";
    const bits = Array.from({ length: 11 }, (_, index) =>
      fill(
        oval(
          [pen.random.between(-160, 160), -152 + pen.random.between(-22, 22)],
          pen.random.between(9, 17),
          pen.random.between(6, 9),
        ),
        pieces[index % pieces.length] ?? LEAF,
      ),
    ).join("");
    const steam = stroke(
      "M-60 -240c-26 -30 26 -50 0 -84M10 -250c-26 -30 26 -50 0 -84M80 -240c-26 -30 26 -50 0 -84",
      "#fffdf6",
      12,
    );
    return (
      place(cloth(pen, 560, "#f7efe0"), { x: 400, y: 486 }) +
      shadow([404, 498], 190, 22) +
      place(
        steam +
          pen.solid(oval([0, -150], 230, 52), lighter(dish, 0.25), {
            depth: 4,
            detail: fill(oval([0, -144], 208, 42), broth),
          }) +
          bits +
          pen.solid(body, dish, { depth: 26, detail: stroke("M-230 -110Q0 -40 230 -110", lighter(dish, 0.35), 8) }),
        { x: 400, y: 500 },
      )
    );
  });

/** A sack of grain with a sign on it. */
export const feedSack = (
  name: string,
  tint: Tint,
  { cloth: colour, grain, sign }: { cloth: string; grain: string; sign: Emblem },
): string =>
  picture(name, { tint }, (pen) => {
    const { back, front } = sack(pen, { width: 320, height: 230 }, colour);
    const kernel = pen.stamp(fill("M-13 0Q0 -10 13 0Q0 10 -13 0Z", grain));
    const mound =
      fill("M-146 -236Q-80 -300 0 -304Q84 -300 146 -236Q0 -200 -146 -236Z", grain) +
      Array.from({ length: 14 }, () =>
        place(fill(oval([0, 0], 9, 6), lighter(grain, 0.3)), {
          x: pen.random.between(-100, 100),
          y: pen.random.between(-284, -240),
        }),
      ).join("");
    const spilled = Array.from({ length: 16 }, () =>
      kernel({ x: pen.random.between(540, 700), y: pen.random.between(470, 520), turn: pen.random.between(-80, 80) }),
    ).join("");
    return (
      place(
        back + mound + front + fill(oval([0, -100], 74, 68), "#fffaf0") + place(emblem(sign), { y: -100, scale: 1.1 }),
        { x: 340, y: 500 },
      ) + spilled
    );
  });
