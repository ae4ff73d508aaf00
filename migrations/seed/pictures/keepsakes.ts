// What is not eaten: soap, balm, candles, wool, dried flowers.

import { darker, LEAF, LEAF_DARK, lighter, PAPER_LABEL, type Tint } from "./colour.ts";
import { board } from "./containers.ts";
import { type Emblem, emblem } from "./emblems.ts";
import { box, frill, oval, smooth } from "./outline.ts";
import { fill, type Pen, picture, place, shadow, stroke } from "./pen.ts";

const bar = (pen: Pen, colour: string, sign: Emblem): string =>
  pen.solid(box([-130, -50], [260, 100], 22), darker(colour, 0.08), { depth: 14 }) +
  pen.solid(box([-130, -76], [260, 92], 24), lighter(colour, 0.18), { depth: 6 }) +
  `<g opacity=".75">${place(emblem(sign), { y: -30, scale: 0.72 })}</g>`;

export const soaps = (
  name: string,
  tint: Tint,
  { colours, sign }: { colours: readonly [string, string]; sign: Emblem },
): string =>
  picture(name, { tint }, (pen) => {
    const bubbles = [
      [220, 330, 26],
      [262, 286, 16],
      [600, 360, 20],
      [566, 318, 12],
    ]
      .map(
        ([x, y, r]) =>
          fill(oval([x ?? 0, y ?? 0], r ?? 0), "#fff", 0.7) + stroke(oval([x ?? 0, y ?? 0], r ?? 0), "#cfe0e2", 3),
      )
      .join("");
    return (
      place(board(pen, 560, "#c9a97c"), { x: 400, y: 466 }) +
      place(bar(pen, colours[0], sign), { x: 370, y: 450 }) +
      place(bar(pen, colours[1], sign), { x: 430, y: 356, turn: -5 }) +
      bubbles
    );
  });

export const balmTin = (
  name: string,
  tint: Tint,
  { metal, balm, sign }: { metal: string; balm: string; sign: Emblem },
): string =>
  picture(name, { tint }, (pen) => {
    const open =
      pen.solid("M-150 -60A150 46 0 0 1 150 -60V0A150 46 0 0 1 -150 0Z", metal, { depth: 18 }) +
      fill(oval([0, -60], 150, 46), lighter(metal, 0.4)) +
      pen.solid(oval([0, -56], 134, 38), balm, {
        depth: 4,
        detail: stroke("M-70 -60Q0 -86 60 -54", lighter(balm, 0.5), 10),
      });
    const lid = pen.solid(oval([0, 0], 126, 132), metal, {
      depth: 12,
      detail: fill(oval([0, 0], 104, 108), PAPER_LABEL) + place(emblem(sign), { scale: 1.5 }),
    });
    return shadow([400, 504], 290, 26) + place(lid, { x: 556, y: 372, turn: 8 }) + place(open, { x: 320, y: 470 });
  });

export const candles = (name: string, tint: Tint, wax: string): string =>
  picture(name, { tint, zoom: 1.2 }, (pen) => {
    const comb = [0, 1, 2, 3, 4, 5, 6]
      .map((row) => `M-70 ${-30 - row * 34}l24 16l24 -16l24 16l24 -16l24 16l24 -16`)
      .join("");
    const one = (height: number) =>
      pen.solid(`M-56 ${-height}A56 18 0 0 1 56 ${-height}V-8A56 18 0 0 1 -56 -8Z`, wax, {
        depth: 14,
        detail: stroke(comb, darker(wax, 0.13), 4),
      }) +
      fill(oval([0, -height], 56, 17), lighter(wax, 0.35)) +
      stroke(`M0 ${-height}v-26`, "#4b3a2a", 5);
    const flame = (y: number) =>
      place(
        fill("M0 0C24 -34 16 -64 0 -92C-16 -64 -24 -34 0 0Z", "#f0a93c") +
          fill("M0 -4C12 -24 8 -40 0 -54C-8 -40 -12 -24 0 -4Z", "#fbe6a4"),
        { y },
      );
    return (
      shadow([400, 500], 230, 24) +
      place(one(260) + flame(-280), { x: 330, y: 496 }) +
      place(one(170) + flame(-190), { x: 470, y: 502 })
    );
  });

export const woolBalls = (name: string, tint: Tint, colours: readonly [string, string, string]): string =>
  picture(name, { tint }, (pen) => {
    const ball = (colour: string) =>
      pen.solid(oval([0, 0], 106, 100), colour, {
        depth: 18,
        detail: stroke(
          "M-110 -30C-40 -90 40 -90 110 -30M-110 0C-40 -60 40 -60 110 0M-110 34C-40 -26 40 -26 110 34M-60 96C-70 20 -20 -60 50 -104M-20 104C-30 30 20 -50 84 -90M24 104C20 40 60 -20 110 -56",
          darker(colour, 0.13),
          5,
        ),
      });
    const thread = stroke("M620 490C680 520 700 470 650 466C600 466 610 520 720 512", colours[2], 7);
    const needles =
      stroke("M250 180L420 400M330 170L360 400", "#b98a5e", 12) +
      fill(oval([246, 174], 15) + oval([328, 164], 15), "#8c5f3c");
    return (
      shadow([400, 504], 270, 28) +
      needles +
      place(ball(colours[0]), { x: 290, y: 406 }) +
      place(ball(colours[1]), { x: 476, y: 400 }) +
      place(ball(colours[2]), { x: 580, y: 446, scale: 0.62 }) +
      thread
    );
  });

/** Dried flowers in paper. */
export const bouquet = (name: string, tint: Tint, blooms: readonly [string, string, string]): string =>
  picture(name, { tint, zoom: 0.92 }, (pen) => {
    const flower = (colour: string) =>
      pen.stamp(fill(smooth(frill([38, 36], 16, 0.14)), colour) + fill(oval([0, 0], 15), darker(colour, 0.28)));
    const kinds = blooms.map(flower);
    const spots = [
      [-130, -250],
      [-50, -300],
      [50, -306],
      [134, -256],
      [-90, -196],
      [0, -236],
      [92, -200],
      [-36, -172],
      [44, -170],
    ];
    const stems = spots.map(([x, y]) => `M0 20L${x} ${y}`).join("");
    const ears = [-34, -22, 22, 34]
      .map((turn) =>
        place(
          stroke("M0 0V-310", LEAF, 5) +
            [0, 1, 2, 3, 4]
              .map((row) => fill(oval([row % 2 === 0 ? -8 : 8, -262 - row * 18], 9, 13), "#cbb877"))
              .join(""),
          { turn },
        ),
      )
      .join("");
    const wrap = pen.solid("M-150 -150L0 -110L150 -150L60 190Q0 210 -60 190Z", "#d9bf98", {
      depth: 18,
      detail: stroke("M0 -110L-20 200", darker("#d9bf98", 0.1), 5),
    });
    const tie = pen.solid("M-62 56Q0 76 62 56v22Q0 98 -62 78Z", "#a9564a", { depth: 4 });
    return (
      shadow([408, 506], 100, 18) +
      place(
        ears +
          stroke(stems, LEAF_DARK, 5) +
          spots
            .map(
              ([x, y], index) => kinds[index % 3]?.({ x: x ?? 0, y: y ?? 0, scale: index % 2 === 0 ? 1.1 : 0.9 }) ?? "",
            )
            .join("") +
          wrap +
          tie,
        { x: 400, y: 316 },
      )
    );
  });
