// Signs over the stalls. No letters: a picture cannot count on a font.
import { darker, lighter } from "./colour.ts";
import { type Emblem, emblem } from "./emblems.ts";
import { box, frill, oval, polygon, smooth } from "./outline.ts";
import { fill, place, square, stroke } from "./pen.ts";

export type Badge = "round" | "arch" | "shield" | "scallop" | "diamond" | "sun" | "hexagon" | "house" | "stamp";

const BADGES: Readonly<Record<Badge, string>> = {
  round: oval([0, 0], 176),
  arch: "M-150 170V-30A150 150 0 0 1 150 -30V170Z",
  shield: "M-156 -160Q0 -196 156 -160V20Q150 120 0 190Q-150 120 -156 20Z",
  scallop: smooth(frill([172, 172], 24, 0.035)),
  diamond:
    "M0 -200Q20 -200 34 -184L184 -34Q200 -14 200 0Q200 14 184 34L34 184Q20 200 0 200Q-20 200 -34 184L-184 34Q-200 14 -200 0Q-200 -14 -184 -34L-34 -184Q-20 -200 0 -200Z",
  sun: polygon(
    Array.from(
      { length: 48 },
      (_, index) =>
        [
          Math.cos((index / 48) * 2 * Math.PI) * (index % 2 === 0 ? 190 : 166),
          Math.sin((index / 48) * 2 * Math.PI) * (index % 2 === 0 ? 190 : 166),
        ] as const,
    ),
  ),
  hexagon: polygon([
    [0, -190],
    [165, -95],
    [165, 95],
    [0, 190],
    [-165, 95],
    [-165, -95],
  ]),
  house: polygon([
    [0, -190],
    [176, -60],
    [150, -60],
    [150, 160],
    [-150, 160],
    [-150, -60],
    [-176, -60],
  ]),
  stamp: box([-160, -160], [320, 320], 40),
};

export const logo = (ground: string, badge: Badge, sign: Emblem): string =>
  square(`${badge} ${sign}`, ground, () =>
    place(
      fill(BADGES[badge], lighter(ground, 0.82)) +
        place(stroke(BADGES[badge], darker(ground, 0.1), 7), { scale: 0.9 }) +
        place(emblem(sign), { y: badge === "house" ? 36 : badge === "arch" ? 10 : 0, scale: 2.1 }),
      { x: 240, y: badge === "house" ? 252 : 240 },
    ),
  );
