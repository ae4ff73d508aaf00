// The orange-blossom crown, biscuits, a tart, flour.

import { CREAM, darker, lighter, mix, PAPER_LABEL, type Tint } from "./colour.ts";
import { plate } from "./containers.ts";
import { frill, oval, smooth } from "./outline.ts";
import { fill, picture, place, shadow, stroke } from "./pen.ts";

/** The crown of Romans: a ring, glazed and cut around. */
export const crown = (name: string, tint: Tint, crust: string): string =>
  picture(name, { tint, horizon: 330 }, (pen) => {
    const ring = `${smooth(frill([216, 132], 14, 0.02))}${oval([0, -6], 68, 34)}`;
    const cuts = Array.from({ length: 7 }, (_, index) => {
      const angle = (index / 7) * 2 * Math.PI + 0.3;
      return place(fill("M-40 3Q0 -18 40 2Q0 14 -40 3Z", lighter(crust, 0.45)), {
        x: Math.cos(angle) * 142,
        y: Math.sin(angle) * 84,
        turn: (angle * 180) / Math.PI + 20,
      });
    });
    const sugar = Array.from({ length: 14 }, () =>
      fill(oval([pen.random.between(-170, 170), pen.random.between(-110, 100)], 5), "#fffaf0", 0.9),
    ).join("");
    const body = pen
      .solid(ring, crust, { depth: 22, detail: cuts.join("") + sugar })
      .replace(/<path id/, '<path clip-rule="evenodd" fill-rule="evenodd" id');
    return place(plate(pen, 560, "#f7f2e8"), { x: 400, y: 478 }) + place(body, { x: 400, y: 398 });
  });

/** Biscuits stacked beside their open bag. */
export const biscuits = (name: string, tint: Tint, { crust, inside }: { crust: string; inside: string }): string =>
  picture(name, { tint }, (pen) => {
    const one = pen.stamp(
      pen.solid("M-92 -16A92 16 0 0 1 92 -16V10A92 16 0 0 1 -92 10Z", darker(crust, 0.1), { depth: 8 }) +
        fill(oval([0, -15], 92, 18), lighter(crust, 0.12)),
    );
    const stack = [0, 1, 2, 3, 4].map((row) => one({ x: pen.random.between(-10, 10), y: -row * 28 })).join("");
    const dots = Array.from({ length: 7 }, (_, index) =>
      fill(oval([Math.cos(index * 0.9) * 54, Math.sin(index * 0.9) * 54], 8), inside),
    ).join("");
    const leaning = pen.solid(smooth(frill([92, 92], 24, 0.025)), crust, {
      depth: 12,
      detail: dots + fill(oval([0, 0], 12), inside),
    });
    return (
      shadow([400, 506], 300, 28) +
      place(stack, { x: 280, y: 486 }) +
      place(leaning, { x: 508, y: 414, turn: 12, scale: 1.1 }) +
      one({ x: 620, y: 498 })
    );
  });

export const tart = (
  name: string,
  tint: Tint,
  { crust, filling, topping }: { crust: string; filling: string; topping: string },
): string =>
  picture(name, { tint, horizon: 330 }, (pen) => {
    const rim = smooth(frill([252, 120], 36, 0.018));
    const nut = pen.stamp(
      pen.solid(smooth(frill([28, 20], 8, 0.16)), topping, {
        depth: 6,
        detail: stroke("M-20 0H20", darker(topping, 0.2), 4),
      }),
    );
    const nuts = Array.from({ length: 15 }, (_, index) => {
      const isOuter = index < 10;
      const angle = (isOuter ? index / 10 : (index - 10) / 5) * 2 * Math.PI;
      return nut({
        x: Math.cos(angle) * (isOuter ? 162 : 74),
        y: Math.sin(angle) * (isOuter ? 70 : 30) - 4,
        turn: pen.random.between(-60, 60),
      });
    });
    return (
      shadow([408, 476], 270, 60) +
      place(pen.solid(rim, darker(crust, 0.16), { depth: 6 }), { x: 400, y: 436 }) +
      place(pen.solid(rim, crust, { depth: 10 }) + fill(oval([0, -2], 220, 98), filling) + nuts.join(""), {
        x: 400,
        y: 406,
      })
    );
  });

/** A paper bag with an ear of wheat on its label. */
export const flourBag = (name: string, tint: Tint, band: string): string =>
  picture(name, { tint }, (pen) => {
    const body = "M-130 -250L130 -250L138 -10Q138 0 124 0L-124 0Q-138 0 -138 -10Z";
    const ear = [0, 1, 2, 3]
      .map((row) =>
        fill(`M0 ${-row * 26}q26 -8 24 -34q-24 4 -24 34ZM0 ${-row * 26}q-26 -8 -24 -34q24 4 24 34Z`, "#c9973f"),
      )
      .join("");
    const label =
      fill("M-138 -170H138V-60H-138Z", band) +
      fill(oval([0, -116], 62, 48), CREAM) +
      place(stroke("M0 34V-60", "#c9973f", 5) + ear, { y: -112, scale: 0.62 });
    const fold = pen.solid("M-130 -250L130 -250L118 -310L-118 -310Z", darker(PAPER_LABEL, 0.08), { depth: 6 });
    const grains = Array.from({ length: 9 }, () =>
      place(fill("M-12 0Q0 -9 12 0Q0 9 -12 0Z", mix("#c9973f", "#e8c98a", pen.random.next())), {
        x: pen.random.between(500, 690),
        y: pen.random.between(470, 520),
        turn: pen.random.between(-60, 60),
      }),
    );
    return (
      shadow([340, 500], 180, 24) +
      place(fold + pen.solid(body, PAPER_LABEL, { depth: 22, detail: label }), { x: 320, y: 500 }) +
      place(fill("M-100 0Q-60 -70 0 -74Q60 -66 104 0Q0 26 -100 0Z", "#f3e8d2"), { x: 590, y: 504 }) +
      grains.join("")
    );
  });
