// Sausages, parcels, a stew, bones for the dog.

import { darker, lighter, STRING, type Tint } from "./colour.ts";
import { board, crate } from "./containers.ts";
import { type Emblem, emblem } from "./emblems.ts";
import { FAT, rosemary } from "./meat.ts";
import { box, curve, frill, oval, type Point, smooth } from "./outline.ts";
import { fill, type Pen, picture, place, shadow, stroke } from "./pen.ts";

/** A coil of thin sausage, or links, on a plate. */
export const sausageCoil = (name: string, tint: Tint, skin: string): string =>
  picture(name, { tint, horizon: 330 }, (_pen) => {
    const turns: Point[] = Array.from({ length: 34 }, (_, index): Point => {
      const angle = index * 0.52;
      const reach = 40 + index * 5.4;
      return [Math.cos(angle) * reach, Math.sin(angle) * reach * 0.56];
    });
    const path = curve(turns);
    return (
      shadow([408, 452], 290, 120) +
      fill(oval([400, 436], 290, 150), "#eef0ea") +
      fill(oval([400, 430], 240, 118), "#f8f9f4") +
      place(
        stroke(path, darker(skin, 0.25), 46) +
          place(stroke(path, skin, 38), { x: -3, y: -4 }) +
          place(stroke(path, lighter(skin, 0.35), 6), { x: -6, y: -14 }),
        { x: 400, y: 420 },
      ) +
      place(rosemary, { x: 650, y: 520, turn: -20 })
    );
  });

/** A dry sausage, tied, and its slices. */
export const drySausage = (name: string, tint: Tint, { skin, meat }: { skin: string; meat: string }): string =>
  picture(name, { tint }, (pen) => {
    const body = box([-210, -52], [400, 104], 52);
    const ties = stroke(
      "M-120 -60Q-104 0 -120 60M-20 -60Q-4 0 -20 60M80 -60Q96 0 80 60M-210 0H-250l-30 -24M-250 0l-26 22",
      STRING,
      7,
    );
    const bloom = Array.from({ length: 12 }, () =>
      fill(oval([pen.random.between(-180, 160), pen.random.between(-44, 30)], 18, 7), "#f3ebdf", 0.5),
    ).join("");
    const dots = Array.from({ length: 9 }, (_, index) =>
      fill(oval([Math.cos(index * 2.4) * (12 + index * 4), Math.sin(index * 2.4) * (12 + index * 4)], 7, 6), FAT),
    ).join("");
    const slice = pen.stamp(
      pen.solid(oval([0, 0], 56, 54), darker(skin, 0.1), {
        depth: 4,
        detail: fill(oval([-1, -1], 50, 48), meat) + dots,
      }),
    );
    return (
      place(board(pen, 660), { x: 400, y: 464 }) +
      place(pen.solid(body, skin, { depth: 16, detail: bloom }) + ties, { x: 340, y: 400, turn: -8 }) +
      slice({ x: 548, y: 404 }) +
      slice({ x: 612, y: 440, turn: 40 }) +
      slice({ x: 520, y: 462, turn: 90 })
    );
  });

/** A crate of parcels in butcher's paper. */
export const parcels = (name: string, tint: Tint, { paper, sign }: { paper: string; sign: Emblem }): string =>
  picture(name, { tint, horizon: 370 }, (pen) => {
    const { back, front } = crate(pen, { width: 500, height: 160 });
    const parcel = pen.stamp(
      pen.solid(box([-80, -60], [160, 120], 12), paper, {
        depth: 12,
        detail: stroke("M0 -60V60M-80 0H80", STRING, 7),
      }) + stroke("M0 0q-24 -26 -34 -4q10 14 34 4q24 -26 34 -4q-10 14 -34 4", STRING, 6),
    );
    const inside =
      parcel({ x: -140, y: -180, turn: -8 }) +
      parcel({ x: 140, y: -176, turn: 10 }) +
      parcel({ x: 0, y: -196, turn: 2, scale: 1.1 }) +
      parcel({ x: -66, y: -140, turn: 6 }) +
      parcel({ x: 80, y: -138, turn: -5 });
    return place(back + inside + front + fill(oval([0, -80], 66, 60), "#fffaf0") + place(emblem(sign), { y: -80 }), {
      x: 400,
      y: 500,
    });
  });

export const bones = (name: string, tint: Tint): string =>
  picture(name, { tint }, (pen) => {
    const bone = pen.stamp(
      pen.solid(
        "M-120 -20C-150 -60 -200 -40 -186 -4C-210 26 -164 60 -124 26H120C160 60 212 28 188 -4C202 -40 150 -60 122 -20Z",
        "#efe2c8",
        { depth: 12, detail: stroke("M-80 -6H40", "#fbf5e6", 7) },
      ),
    );
    const marrow = pen.solid(oval([0, 0], 70, 64), "#efe2c8", {
      depth: 8,
      detail: fill(smooth(frill([40, 36], 10, 0.06)), "#d98f7c"),
    });
    return (
      shadow([400, 500], 270, 28) +
      bone({ x: 380, y: 384, turn: -20 }) +
      bone({ x: 400, y: 440, turn: 10 }) +
      place(marrow, { x: 620, y: 450 }) +
      shadow([620, 516], 70, 10)
    );
  });

/** A pot of stew, its lid leaning. */
export const casserole = (name: string, tint: Tint, { glaze, stew }: { glaze: string; stew: string }): string =>
  picture(name, { tint }, (pen: Pen) => {
    const body = "M-220 -150A220 46 0 0 0 220 -150L200 -24Q196 0 166 0H-166Q-196 0 -200 -24Z";
    const pieces = Array.from({ length: 9 }, (_, index) =>
      fill(
        oval([pen.random.between(-150, 150), -150 + pen.random.between(-20, 20)], 24, 12),
        index % 3 === 0 ? "#e8813a" : index % 3 === 1 ? darker(stew, 0.25) : lighter(stew, 0.2),
      ),
    ).join("");
    const ears = stroke("M-224 -110q-50 0 -44 36M224 -110q50 0 44 36", darker(glaze, 0.1), 24);
    const lid = place(
      pen.solid("M-200 0A200 60 0 0 1 200 0Q0 36 -200 0Z", glaze, { depth: 12 }) +
        pen.solid(oval([0, -66], 30, 18), darker(glaze, 0.15), { depth: 5 }),
      { x: 262, y: -110, turn: 66, scale: 0.62 },
    );
    return (
      shadow([410, 500], 250, 26) +
      place(
        lid +
          ears +
          fill(oval([0, -150], 220, 46), darker(glaze, 0.3)) +
          fill(oval([0, -144], 196, 36), stew) +
          pieces +
          pen.solid(body, glaze, { depth: 26, detail: stroke("M-220 -100Q0 -44 220 -100", lighter(glaze, 0.3), 7) }),
        { x: 360, y: 500 },
      )
    );
  });
