// Ripened cheeses: small ones, logs, wheels, a runny one.

import { darker, LEAF, LEAF_DARK, lighter, type Tint } from "./colour.ts";
import { board, plate } from "./containers.ts";
import { oval, smooth } from "./outline.ts";
import { fill, type Pen, picture, place, shadow, stroke } from "./pen.ts";

interface Disc {
  readonly radius: number;
  readonly height: number;
  readonly rind: string;
}

/** A low cylinder seen a little from above, standing on (0, 0). */
const disc = (pen: Pen, { radius, height, rind }: Disc, detail = ""): string => {
  const tilt = Math.round(radius * 0.34);
  const side = `M${-radius} ${-height}A${radius} ${tilt} 0 0 1 ${radius} ${-height}V0A${radius} ${tilt} 0 0 1 ${-radius} 0Z`;
  return (
    pen.solid(side, darker(rind, 0.1), { depth: radius * 0.14 }) +
    pen.solid(oval([0, -height], radius, tilt), lighter(rind, 0.2), { depth: 4, detail: place(detail, { y: -height }) })
  );
};

export interface SmallCheese {
  readonly rind: string;
  readonly bloom: string;
  readonly on: "leaf" | "straw" | "plate";
}

const specks = (pen: Pen, radius: number, colour: string): string =>
  Array.from({ length: 9 }, () =>
    fill(
      oval(
        [pen.random.between(-radius, radius), pen.random.between(-radius, radius) * 0.3],
        pen.random.between(5, 13),
        pen.random.between(3, 6),
      ),
      colour,
      0.7,
    ),
  ).join("");

/** Three small cheeses, one on top of two. */
export const smallCheeses = (name: string, tint: Tint, { rind, bloom, on }: SmallCheese): string =>
  picture(name, { tint }, (pen) => {
    const one = pen.stamp(disc(pen, { radius: 104, height: 58, rind }, specks(pen, 84, bloom)));
    const under = {
      leaf: place(
        fill(
          smooth([
            [-300, 10],
            [-190, -60],
            [0, -70],
            [200, -58],
            [310, -6],
            [180, 56],
            [0, 66],
            [-200, 60],
          ]),
          LEAF_DARK,
        ) +
          stroke(
            "M-280 8Q0 -16 290 -4M-160 0l-40 -46M-60 -6l-30 -50M60 -8l34 -48M160 -6l50 -36M-120 6l-50 40M40 2l40 50",
            LEAF,
            6,
          ),
        { x: 400, y: 484 },
      ),
      straw: place(
        Array.from({ length: 15 }, (_, row) =>
          stroke(
            `M${-290 + (row % 3) * 14} ${-50 + row * 7}H${290 - (row % 4) * 12}`,
            row % 2 === 0 ? "#dcc07f" : "#cfae68",
            6,
          ),
        ).join(""),
        { x: 400, y: 484 },
      ),
      plate: place(plate(pen, 600, "#eef0ea"), { x: 400, y: 488 }),
    }[on];
    return under + one({ x: 280, y: 482 }) + one({ x: 512, y: 486 }) + one({ x: 398, y: 410 });
  });

export interface Log {
  readonly rind: string;
  readonly paste: string;
}

/** A log with its end cut, two slices fallen forward. */
export const cheeseLog = (name: string, tint: Tint, { rind, paste }: Log): string =>
  picture(name, { tint, horizon: 340 }, (pen) => {
    const body = "M-190 -84H150V84H-190Q-232 60 -232 0Q-232 -60 -190 -84Z";
    const face = pen.solid(oval([150, 0], 48, 84), darker(rind, 0.1), {
      depth: 3,
      detail: fill(oval([150, 0], 40, 75), paste) + fill(oval([146, -4], 26, 52), lighter(paste, 0.5)),
    });
    const round = pen.stamp(
      pen.solid(oval([0, 0], 84, 78), rind, {
        depth: 5,
        detail: fill(oval([0, 0], 74, 68), paste) + fill(oval([-4, -5], 50, 46), lighter(paste, 0.5)),
      }),
    );
    return (
      place(board(pen, 660), { x: 400, y: 462 }) +
      place(pen.solid(body, rind, { depth: 24, detail: specks(pen, 180, lighter(rind, 0.3)) }) + face, {
        x: 340,
        y: 396,
        scale: 0.95,
      }) +
      round({ x: 572, y: 440, scale: 0.9 }) +
      place(fill("M-80 0Q0 -26 80 0Q0 22 -80 0Z", lighter(paste, 0.2)) + stroke("M-80 0Q0 22 80 0", rind, 9), {
        x: 660,
        y: 478,
        scale: 0.8,
      })
    );
  });

/** A wheel with a wedge taken out and laid beside it. */
export const wheel = (name: string, tint: Tint, { rind, paste }: Log): string =>
  picture(name, { tint, zoom: 1 }, (pen) => {
    const gap = pen.solid("M0 -150L200 -118V-8A220 76 0 0 1 64 62L0 -30Z", paste, {
      depth: 0,
      detail:
        fill("M0 -150L64 -78V64L0 -30Z", darker(paste, 0.1)) +
        [
          [110, -40],
          [150, -76],
          [96, -80],
        ]
          .map(([x, y]) => fill(oval([x ?? 0, y ?? 0], 9, 6), darker(paste, 0.18)))
          .join(""),
    });
    const whole = disc(pen, { radius: 220, height: 140, rind });
    const wedge = place(
      pen.solid("M-120 -70L120 -100V-4L-120 40Z", paste, {
        depth: 0,
        detail: [
          [-40, -20],
          [40, -40],
          [70, -70],
          [-70, 4],
        ]
          .map(([x, y]) => fill(oval([x ?? 0, y ?? 0], 10, 7), darker(paste, 0.16)))
          .join(""),
      }) +
        fill("M120 -100L150 -70V26L120 -4Z", darker(rind, 0.06)) +
        fill("M-120 -70L120 -100L150 -70Z", lighter(rind, 0.18)) +
        fill("M120 -4L150 26L-120 40Z", darker(paste, 0.12)),
      { x: 620, y: 470 },
    );
    return shadow([330, 504], 250, 44) + place(whole + gap, { x: 300, y: 446 }) + shadow([630, 506], 150, 16) + wedge;
  });

/** One soft cheese, cut open so that it runs. */
export const softCheese = (name: string, tint: Tint, { rind, paste }: Log): string =>
  picture(name, { tint }, (pen) => {
    const cut =
      fill("M0 -70L150 -46V24A176 60 0 0 1 70 62L0 0Z", paste) +
      fill("M30 40Q90 60 150 26Q190 60 150 84Q90 96 40 74Q10 60 30 40Z", lighter(paste, 0.2));
    return (
      place(board(pen, 620, "#a9784b"), { x: 400, y: 462 }) +
      place(disc(pen, { radius: 176, height: 76, rind }, specks(pen, 150, darker(rind, 0.06))) + cut, {
        x: 390,
        y: 424,
      })
    );
  });
