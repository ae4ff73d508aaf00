// Walnuts and chestnuts.

import { darker, type Tint } from "./colour.ts";
import { basket, cloth } from "./containers.ts";
import { dealt, heap } from "./heap.ts";
import { frill, mirrored, oval, smooth } from "./outline.ts";
import { fill, type Pen, picture, place, shadow, shine, stroke } from "./pen.ts";

const walnut = (pen: Pen): string => {
  const furrows = stroke(
    "M0 -50C-10 -20 10 20 0 50M-30 -40C-40 -10 -20 10 -34 40M30 -40C20 -10 42 10 30 40M-14 -20l-16 10M16 6l18 12",
    darker("#c39a66", 0.26),
    4,
  );
  return pen.solid(smooth(frill([54, 50], 14, 0.03)), "#c39a66", { depth: 13, detail: furrows });
};

const walnutHalf = (pen: Pen): string => {
  const kernel = smooth(frill([40, 36], 12, 0.12));
  return pen.solid(oval([0, 0], 58, 50), "#8f6a42", {
    depth: 3,
    detail:
      fill(oval([0, 0], 50, 43), "#e6cfa4") +
      fill(kernel, "#c99a5b") +
      stroke("M0 -34V34M-20 -18q10 10 -4 30M20 -18q-10 14 4 32", "#a67a42", 4),
  });
};

export const walnuts = (name: string, tint: Tint): string =>
  picture(name, { tint }, (pen) => {
    const { back, front } = basket(pen, { width: 340, height: 120 }, "#b07f4c");
    const nuts = dealt(pen, [walnut(pen)]);
    const inside = place(heap(pen, { rows: [2, 3], across: 86, up: 50, turn: 60 }, nuts), { y: -136 });
    return (
      place(back + inside + front, { x: 310, y: 494 }) +
      shadow([590, 514], 130, 18) +
      place(walnutHalf(pen), { x: 548, y: 466, turn: -10, scale: 1.2 }) +
      place(walnut(pen), { x: 664, y: 478, turn: 30 })
    );
  });

const chestnut = (pen: Pen): string =>
  pen.solid(
    smooth(
      mirrored([
        [0, -58],
        [20, -44],
        [58, -10],
        [60, 26],
        [34, 44],
        [0, 46],
      ]),
    ),
    "#7a4326",
    { depth: 14, detail: fill(oval([0, 50], 52, 18), "#d9b98c") },
  ) + shine([-24, -10], 14, 7);

export const chestnuts = (name: string, tint: Tint): string =>
  picture(name, { tint, horizon: 340 }, (pen) => {
    const nuts = dealt(pen, [chestnut(pen)]);
    const husk = place(
      fill(smooth(frill([104, 90], 40, 0.1)), "#a5a24e") +
        fill(oval([6, 6], 62, 50), "#efe3c0") +
        place(chestnut(pen), { x: 6, y: 4, scale: 0.86 }),
      { x: 624, y: 424, scale: 0.9 },
    );
    return (
      place(cloth(pen, 560, "#c7d0c3"), { x: 370, y: 446 }) +
      husk +
      place(heap(pen, { rows: [2, 3, 4], across: 100, up: 58, turn: 40 }, nuts), { x: 340, y: 440, scale: 0.95 })
    );
  });
