// Milk, yoghurt, fresh cheese, butter, cream.

import { CREAM, darker, GLASS, lighter, PAPER_LABEL, type Tint } from "./colour.ts";
import { cloth, plate } from "./containers.ts";
import { frill, oval, polygon, smooth } from "./outline.ts";
import { fill, type Pen, picture, place, shadow, shine, stroke } from "./pen.ts";

export const milkBottle = (name: string, tint: Tint, cap: string): string =>
  picture(name, { tint, zoom: 1.08 }, (pen) => {
    const body =
      "M-34 -330V-270C-34 -240 -88 -220 -88 -170V-20Q-88 0 -66 0H66Q88 0 88 -20V-170C88 -220 34 -240 34 -270V-330Z";
    const milk =
      fill("M-120 -262H120V20H-120Z", "#fdfaf1") +
      fill("M44 -262H120V20H44Z", "#ece6d6", 0.8) +
      stroke("M-62 -170V-50", "#fff", 10);
    const bottle =
      fill("M-34 -330V-270", GLASS) +
      pen.solid(body, GLASS, { depth: 8, detail: milk + stroke("M-62 -170V-50", GLASS, 12) }) +
      pen.solid("M-42 -356H42V-322Q0 -312 -42 -322Z", cap, { depth: 6 });
    const glass = "M-70 -170L-58 -10Q-56 0 -44 0H44Q56 0 58 -10L70 -170Z";
    const drink = pen.solid(glass, GLASS, {
      depth: 6,
      detail: fill("M-80 -120H80V10H-80Z", "#fdfaf1") + fill("M26 -120H80V10H26Z", "#ece6d6", 0.8),
    });
    return (
      shadow([330, 500], 120, 18) +
      place(bottle, { x: 320, y: 500 }) +
      shadow([540, 502], 86, 14) +
      place(drink, { x: 530, y: 502 })
    );
  });

export interface Pots {
  readonly content: string;
  readonly lid: string;
  /** What lies at the bottom: fruit, or nothing. */
  readonly layer?: string;
}

const pot = (pen: Pen, { content, lid, layer }: Pots): string => {
  const body = "M-62 -130L-70 -16Q-70 0 -54 0H54Q70 0 70 -16L62 -130Z";
  const inside =
    fill("M-80 -116H80V4H-80Z", content) +
    (layer ? fill("M-80 -44Q-30 -56 10 -42T80 -46V4H-80Z", layer) : "") +
    fill("M34 -130H80V4H34Z", darker(content, 0.16), 0.35);
  return (
    pen.solid(body, GLASS, { depth: 6, detail: inside + stroke("M-46 -100L-50 -30", "#fff", 8) }) +
    pen.solid("M-68 -150H68V-124H-68Z", lid, { depth: 6 })
  );
};

/** Little glass pots, three behind and one in front. */
export const pots = (name: string, tint: Tint, look: Pots): string =>
  picture(name, { tint, zoom: 1.2 }, (pen) => {
    const one = pen.stamp(pot(pen, look));
    const open = place(
      pot(pen, { ...look, lid: GLASS }) +
        fill(oval([0, -138], 64, 16), look.content) +
        (look.layer ? fill(oval([8, -138], 26, 7), look.layer) : ""),
      { x: 400, y: 512, scale: 1.06 },
    );
    return (
      shadow([400, 500], 280, 26) +
      one({ x: 226, y: 482 }) +
      one({ x: 400, y: 456, scale: 0.94 }) +
      one({ x: 574, y: 482 }) +
      open
    );
  });

/** A ladle-moulded cheese in its draining mould, or a tub of fresh cheese. */
export const freshCheese = (name: string, tint: Tint, { tub, herb }: { tub: string; herb?: string }): string =>
  picture(name, { tint }, (pen) => {
    const body = "M-170 -130L-140 -14Q-136 0 -120 0H120Q136 0 140 -14L170 -130Z";
    const holes = [0, 1, 2].flatMap((row) =>
      [-2, -1, 0, 1, 2].map((column) =>
        fill(oval([column * 58 + (row % 2) * 16, -96 + row * 32], 7, 9), darker(tub, 0.22)),
      ),
    );
    const mound = smooth(frill([158, 58], 14, 0.03));
    const bits = herb
      ? Array.from({ length: 12 }, () =>
          stroke(
            `M${pen.random.integer(-120, 110)} ${pen.random.integer(-30, 22)}l${pen.random.integer(8, 16)} ${pen.random.integer(-8, 8)}`,
            herb,
            6,
          ),
        ).join("")
      : "";
    const spoon =
      stroke("M70 -210L190 -330", "#b98a5e", 18) + fill("M20 -150Q30 -200 76 -212Q96 -180 62 -150Z", "#c99a63");
    return (
      shadow([400, 502], 200, 26) +
      place(
        spoon +
          place(pen.solid(mound, "#fdf8ec", { depth: 14, detail: bits }), { y: -150 }) +
          pen.solid(body, tub, { depth: 20, detail: holes.join("") }) +
          pen.solid("M-178 -146H178V-122H-178Z", lighter(tub, 0.2), { depth: 5 }),
        { x: 400, y: 500 },
      )
    );
  });

export const butter = (name: string, tint: Tint, colour: string): string =>
  picture(name, { tint, horizon: 340 }, (pen) => {
    const block =
      fill(
        polygon([
          [-200, -90],
          [-130, -140],
          [210, -140],
          [160, -90],
        ]),
        lighter(colour, 0.4),
      ) +
      fill(
        polygon([
          [160, -90],
          [210, -140],
          [210, -20],
          [160, 40],
        ]),
        darker(colour, 0.14),
      ) +
      pen.solid(
        polygon([
          [-200, -90],
          [160, -90],
          [160, 40],
          [-200, 40],
        ]),
        colour,
        { depth: 0, detail: stroke("M-170 -60H120M-150 -30H60", lighter(colour, 0.35), 5) },
      );
    const curl = pen.solid("M0 0C0 -50 70 -60 84 -10C92 26 50 44 30 22C20 8 34 -8 46 0", colour, { depth: 8 });
    return (
      place(cloth(pen, 640, PAPER_LABEL), { x: 400, y: 448, scale: 1.08 }) +
      shadow([400, 452], 220, 26) +
      place(block, { x: 374, y: 410 }) +
      place(curl, { x: 580, y: 472 }) +
      stroke("M180 500L470 484", "#b9c0bd", 12) +
      stroke("M470 484L560 479", "#8c5f3c", 20)
    );
  });

export const creamJug = (name: string, tint: Tint, glaze: string): string =>
  picture(name, { tint }, (pen) => {
    const body =
      "M-90 -220Q-70 -180 -110 -130Q-160 -60 -120 -10Q-112 0 -96 0H96Q112 0 120 -10Q160 -60 110 -130Q80 -176 92 -220L120 -250Q40 -236 -90 -220Z";
    const handle =
      stroke("M-96 -180C-190 -200 -210 -80 -126 -60", darker(glaze, 0.1), 26) +
      stroke("M-96 -180C-190 -200 -210 -80 -126 -60", glaze, 14);
    const dish = place(plate(pen, 220, "#f7f2e8") + fill(oval([0, -6], 84, 18), CREAM), { x: 590, y: 492 });
    return (
      shadow([372, 500], 150, 22) +
      place(
        handle +
          pen.solid(body, glaze, { depth: 22, detail: stroke("M-140 -90Q0 -66 140 -90", lighter(glaze, 0.4), 10) }) +
          fill("M-84 -224Q10 -244 112 -250Q60 -214 -84 -224Z", "#fdf6e2"),
        { x: 360, y: 500 },
      ) +
      shine([300, 400], 20, 12) +
      dish
    );
  });
