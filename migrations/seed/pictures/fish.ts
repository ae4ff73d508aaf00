// Trout, from the water to the jar.

import { darker, GLASS, LEAF, lighter, type Tint } from "./colour.ts";
import { board, plate } from "./containers.ts";
import { oval, smooth } from "./outline.ts";
import { fill, type Pen, picture, place, shadow, stroke } from "./pen.ts";

const trout = (pen: Pen, back: string): string => {
  const body = smooth([
    [-250, 6],
    [-210, -40],
    [-110, -78],
    [20, -74],
    [130, -40],
    [200, -16],
    [206, 20],
    [130, 34],
    [20, 62],
    [-120, 62],
    [-214, 40],
  ]);
  const belly =
    fill(
      smooth([
        [-260, 20],
        [-120, 16],
        [20, 12],
        [220, 8],
        [220, 80],
        [-200, 90],
      ]),
      "#f0e9da",
    ) + stroke("M-150 6Q20 -10 206 4", "#d98f86", 15);
  const spots = Array.from({ length: 20 }, () =>
    fill(
      oval([pen.random.between(-130, 170), pen.random.between(-62, -8)], pen.random.between(4, 7)),
      darker(back, 0.42),
    ),
  ).join("");
  const tail = pen.solid("M190 -14L270 -64Q250 0 270 66L190 20Z", darker(back, 0.1), { depth: 8 });
  const fins = fill("M-30 -72L10 -116L70 -62ZM-40 60L-10 96L40 58ZM-120 30L-70 50L-104 70Z", darker(back, 0.16));
  const head =
    stroke("M-156 -60Q-130 0 -156 50", darker(back, 0.28), 6) +
    stroke("M-248 12Q-226 18 -208 14", darker(back, 0.4), 5);
  return (
    tail +
    fins +
    pen.solid(body, back, { depth: 8, detail: belly + spots + head }) +
    fill(oval([-204, -14], 13), "#f6f0dc") +
    fill(oval([-204, -14], 7), "#2a3330")
  );
};

const lemon = (pen: Pen): string =>
  pen.solid(oval([0, 0], 52, 48), "#e8c23d", {
    depth: 5,
    detail: fill(oval([0, 0], 44, 40), "#f8e9a0") + stroke("M-40 0H40M-20 -34L20 34M20 -34L-20 34", "#e8cf5e", 5),
  });

export const wholeTrout = (name: string, tint: Tint, back: string): string =>
  picture(
    name,
    { tint, horizon: 340 },
    (pen) =>
      place(plate(pen, 660, "#f3f4ee"), { x: 400, y: 456 }) +
      place(trout(pen, back), { x: 392, y: 400, turn: -3, scale: 1.04 }) +
      place(lemon(pen), { x: 606, y: 486 }) +
      place(stroke("M0 0q30 -20 66 -24M14 -10l-4 -18M34 -18l-2 -18M24 -14l12 14M46 -20l12 12", LEAF, 8), {
        x: 200,
        y: 492,
      }),
  );

export const fillets = (name: string, tint: Tint, flesh: string): string =>
  picture(name, { tint, horizon: 340 }, (pen) => {
    const outline = smooth([
      [-240, 14],
      [-200, -44],
      [-80, -64],
      [80, -56],
      [200, -26],
      [258, 6],
      [200, 34],
      [60, 56],
      [-120, 54],
    ]);
    const lines =
      stroke(
        "M-170 -40Q-130 0 -170 40M-90 -56Q-50 0 -90 50M-6 -56Q34 0 -6 52M80 -52Q114 0 80 46M156 -36Q180 0 156 36",
        lighter(flesh, 0.5),
        6,
      ) + stroke("M-230 4Q0 -8 250 4", darker(flesh, 0.1), 5);
    const one = pen.stamp(pen.solid(outline, flesh, { depth: 14, detail: lines }));
    return (
      place(board(pen, 660, "#8fa3a0"), { x: 400, y: 466 }) +
      one({ x: 410, y: 372, turn: -7, scale: 0.95 }) +
      one({ x: 384, y: 446, turn: 3, scale: 1.04 }) +
      place(lemon(pen), { x: 650, y: 468 })
    );
  });

/** Smoked slices fanned out on a slate. */
export const smokedSlices = (name: string, tint: Tint, flesh: string): string =>
  picture(name, { tint, horizon: 340 }, (pen) => {
    const wave =
      "M-120 -30C-70 -60 -20 -10 30 -44C70 -66 110 -40 120 -10C110 30 60 24 20 44C-30 66 -90 60 -124 30Q-140 0 -120 -30Z";
    const slice = (shade: string) =>
      pen.stamp(
        pen.solid(wave, shade, {
          depth: 12,
          detail: stroke(
            "M-110 -6C-60 -30 -20 20 30 -12C60 -28 90 -20 112 -2M-100 22C-50 0 -10 42 40 18",
            lighter(shade, 0.42),
            5,
          ),
        }),
      );
    const kinds = [slice(flesh), slice(darker(flesh, 0.1)), slice(lighter(flesh, 0.1))];
    const fan = [0, 1, 2, 3, 4]
      .map(
        (step) => kinds[step % 3]?.({ x: 220 + step * 92, y: 420 + Math.abs(step - 2) * 9, turn: 60 + step * 5 }) ?? "",
      )
      .join("");
    return (
      place(board(pen, 680, "#5f6b6c"), { x: 400, y: 466 }) +
      fan +
      place(stroke("M0 0q30 -24 70 -26M14 -10l-6 -18M36 -20l-4 -18M26 -14l12 14M50 -24l14 10", LEAF, 7), {
        x: 610,
        y: 490,
      })
    );
  });

/** A glass bowl of roe. */
export const roe = (name: string, tint: Tint, colour: string): string =>
  picture(name, { tint }, (pen) => {
    const bead = pen.stamp(
      fill(oval([0, 0], 17), colour) +
        fill(oval([-5, -5], 5), "#fff", 0.7) +
        fill(oval([4, 5], 5), darker(colour, 0.3), 0.6),
    );
    const rows = [11, 10, 9, 7, 5]
      .map((count, row) =>
        Array.from({ length: count }, (_, index) =>
          bead({ x: (index - (count - 1) / 2) * 30, y: -118 - row * 24 + pen.random.between(-4, 4) }),
        ).join(""),
      )
      .reverse();
    const body =
      "M-200 -120A200 40 0 0 0 200 -120C200 -40 110 -16 40 -14L44 0H-44L-40 -14C-110 -16 -200 -40 -200 -120Z";
    const loose = [-1, 0, 1].map((step) => bead({ x: 660 + step * 34, y: 496 + Math.abs(step) * 10 })).join("");
    return (
      shadow([370, 502], 180, 22) +
      place(
        rows.join("") +
          pen.solid(body, GLASS, {
            depth: 10,
            detail:
              fill(
                "M-180 -110A180 36 0 0 0 180 -110C180 -60 110 -36 40 -34H-40C-110 -36 -180 -60 -180 -110Z",
                colour,
                0.75,
              ) + stroke("M-160 -90Q-130 -40 -70 -30", "#fff", 9),
          }),
        { x: 360, y: 500 },
      ) +
      loose
    );
  });

/** A gratin in its dish, one spoonful missing. */
export const gratin = (
  name: string,
  tint: Tint,
  { dish, crust, inside }: { dish: string; crust: string; inside: string },
): string =>
  picture(name, { tint, horizon: 340 }, (pen) => {
    const top = smooth([
      [-264, -40],
      [-200, -92],
      [0, -100],
      [200, -92],
      [264, -40],
      [230, 16],
      [0, 26],
      [-230, 16],
    ]);
    const brown = Array.from({ length: 13 }, () =>
      fill(
        oval(
          [pen.random.between(-210, 120), pen.random.between(-80, 4)],
          pen.random.between(16, 36),
          pen.random.between(6, 12),
        ),
        darker(crust, 0.18),
        0.7,
      ),
    ).join("");
    const scoop =
      fill(
        smooth([
          [130, -80],
          [190, -84],
          [240, -40],
          [200, 6],
          [140, 0],
          [116, -40],
        ]),
        inside,
      ) + stroke("M136 -20q40 -16 90 0", lighter(inside, 0.4), 7);
    const front = "M-282 -40C-270 60 -250 76 -220 78H220C250 76 270 60 282 -40C240 30 -240 30 -282 -40Z";
    return (
      shadow([400, 500], 300, 26) +
      place(
        stroke("M-284 -10q-44 0 -36 30M284 -10q44 0 36 30", darker(dish, 0.1), 22) +
          pen.solid(top, crust, { depth: 8, detail: brown + scoop }) +
          pen.solid(front, dish, { depth: 18 }),
        { x: 400, y: 420 },
      )
    );
  });
