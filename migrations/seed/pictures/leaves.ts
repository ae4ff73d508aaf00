// Lettuce, leeks, chard, spinach, cabbage and bunches of herbs.

import { darker, LEAF, LEAF_DARK, LEAF_PALE, lighter, mix, STRING, type Tint } from "./colour.ts";
import { bowl, cloth, crate } from "./containers.ts";
import { curve, frill, mirrored, oval, type Point, smooth } from "./outline.ts";
import { fill, type Pen, picture, place, shadow, stroke } from "./pen.ts";

export interface LettuceColours {
  readonly heart: string;
  readonly edge: string;
}

/** A head seen from above and in front: frilly rings, lighter towards the heart. */
const lettuceHead = (pen: Pen, { heart, edge }: LettuceColours, rings = 4): string =>
  Array.from({ length: rings }, (_, ring) => ring)
    .map((ring) => {
      const size = 1 - ring * 0.22;
      const outline = smooth(frill([176 * size, 128 * size], 4 + (rings - ring) * 4, 0.055 + ring * 0.008));
      const colour = mix(edge, heart, Math.min(1, ring * 0.36));
      const rib = stroke(
        `M0 ${Math.round(110 * size)}V${Math.round(40 * size)}M${Math.round(-120 * size)} ${Math.round(60 * size)}L${Math.round(-60 * size)} ${Math.round(20 * size)}M${Math.round(120 * size)} ${Math.round(60 * size)}L${Math.round(60 * size)} ${Math.round(20 * size)}`,
        lighter(colour, 0.4),
        6,
      );
      return place(pen.solid(outline, colour, { depth: 12, detail: rib }), { y: -ring * 13, turn: ring * 31 });
    })
    .join("");

export const lettuce = (name: string, tint: Tint, colours: LettuceColours): string =>
  picture(
    name,
    { tint, horizon: 350 },
    (pen) => shadow([410, 474], 190, 34) + place(lettuceHead(pen, colours), { x: 400, y: 370, scale: 1.12 }),
  );

/** Young mixed leaves in a bowl. */
export const youngLeaves = (name: string, tint: Tint, { heart, edge }: LettuceColours): string =>
  picture(name, { tint }, (pen) => {
    const { back, front } = bowl(pen, { width: 440, height: 150 }, "#f3e7d3");
    const leaf = (colour: string) =>
      pen.stamp(
        pen.solid(smooth(frill([62, 40], 12, 0.07)), colour, {
          depth: 8,
          detail: stroke("M-56 6Q0 -10 56 0", lighter(colour, 0.4), 5),
        }),
      );
    const kinds = [leaf(heart), leaf(edge), leaf(LEAF), leaf(mix(heart, LEAF_PALE, 0.5))];
    const spread = Array.from({ length: 17 }, (_, index) => {
      const across = pen.random.between(-150, 150);
      const up = 150 + (1 - Math.abs(across) / 190) * pen.random.between(0, 100);
      return kinds[index % 4]?.({ x: across, y: -up, turn: pen.random.between(-80, 80) }) ?? "";
    });
    return place(back + spread.join("") + front, { x: 400, y: 500 });
  });

const leek = (pen: Pen): string => {
  const fan = [-30, 26, -14, 12, 0].map((turn, index) => {
    const length = 190 - Math.abs(turn) * 1.2;
    const blade = smooth(
      mirrored([
        [0, -length],
        [18, -length * 0.9],
        [24, -length * 0.4],
        [17, 0],
      ]),
    );
    return place(pen.solid(blade, index % 2 === 0 ? LEAF_DARK : mix(LEAF_DARK, LEAF, 0.6), { depth: 8 }), {
      y: -116,
      turn,
    });
  });
  const shaft = "M-26 -150L-27 130Q-20 156 0 156Q20 156 27 130L26 -150Z";
  const green =
    fill("M-40 -160h80v120q-40 60 -80 0Z", LEAF_PALE, 0.9) +
    fill("M-40 -160h80v60q-40 56 -80 0Z", LEAF, 0.9) +
    stroke("M-8 -100V150M10 -90V150", "#dfe5c8", 3);
  return (
    stroke("M-12 152l-8 24M0 156v26M12 152l8 24", "#d9cba6", 4) +
    pen.solid(shaft, "#f6f4e4", { depth: 12, detail: green }) +
    fan.join("")
  );
};

export const leeks = (name: string, tint: Tint): string =>
  picture(name, { tint, horizon: 340 }, (pen) => {
    const one = pen.stamp(leek(pen));
    const bundle = [-1, 1, 0].map((step) => one({ x: step * 50, y: Math.abs(step) * -12, turn: step * 5 })).join("");
    const tie = pen.solid("M-88 30Q0 46 88 30v20Q0 66 -88 50Z", STRING, { depth: 4 });
    return shadow([410, 470], 320, 30) + place(bundle + tie, { x: 400, y: 404, turn: 70, scale: 0.88 });
  });

export interface StalkColours {
  readonly blade: string;
  readonly stalks: readonly string[];
}

const crinkledLeaf = (pen: Pen, blade: string, stalk: string): string => {
  const outline = smooth(
    mirrored([
      [0, -300],
      [46, -282],
      [60, -244],
      [92, -224],
      [84, -176],
      [104, -140],
      [74, -104],
      [50, -72],
      [12, -60],
    ]),
  );
  const veins = `M0 -280V-60M0 -230l44 -26M0 -180l62 -24M0 -130l60 -20M0 -230l-44 -26M0 -180l-62 -24M0 -130l-60 -20`;
  return (
    pen.solid(outline, blade, { depth: 14, detail: stroke(veins, stalk, 6) }) +
    pen.solid("M-9 -90L-17 96Q0 108 17 96L9 -90Z", stalk, { depth: 6 })
  );
};

/** Chard, or any leaf with a broad stalk. */
export const stalkBunch = (name: string, tint: Tint, { blade, stalks }: StalkColours): string =>
  picture(name, { tint, horizon: 360, zoom: 1.1 }, (pen) => {
    const leaves = [-24, 24, -12, 12, 0].map((turn, index) =>
      place(
        crinkledLeaf(pen, index % 2 === 0 ? blade : lighter(blade, 0.1), stalks[index % stalks.length] ?? "#f4f1e2"),
        { turn, y: Math.abs(turn) * -0.6 },
      ),
    );
    const tie = pen.solid("M-64 20Q0 34 64 20v20Q0 54 -64 40Z", STRING, { depth: 4 });
    return shadow([404, 492], 120, 22) + place(leaves.join("") + tie, { x: 400, y: 392 });
  });

/** A pile of single leaves on a cloth. */
export const leafPile = (name: string, tint: Tint, colour: string): string =>
  picture(name, { tint, horizon: 340 }, (pen) => {
    const outline = smooth(
      mirrored([
        [0, -96],
        [30, -78],
        [50, -30],
        [42, 16],
        [14, 34],
        [7, 44],
        [6, 96],
      ]),
    );
    const leaf = (shade: string) =>
      pen.stamp(
        pen.solid(outline, shade, {
          depth: 9,
          detail: stroke("M0 -84V96M0 -40l26 -20M0 -4l30 -20M0 -40l-26 -20M0 -4l-30 -20", lighter(shade, 0.32), 4),
        }),
      );
    const kinds = [leaf(colour), leaf(darker(colour, 0.14)), leaf(lighter(colour, 0.12))];
    const spots: Point[] = [
      [-190, 10],
      [190, 0],
      [-120, -40],
      [118, -46],
      [-150, 50],
      [160, 52],
      [-50, -66],
      [48, -58],
      [-84, 34],
      [86, 30],
      [0, -14],
      [-20, 56],
      [36, 62],
    ];
    const pile = spots.map(
      ([x, y], index) => kinds[index % 3]?.({ x, y, turn: x * 0.42 + pen.random.between(-26, 26), scale: 0.94 }) ?? "",
    );
    return (
      place(cloth(pen, 600, "#f9f2e4"), { x: 400, y: 440 }) + place(pile.join(""), { x: 400, y: 404, scale: 0.94 })
    );
  });

export const cabbage = (name: string, tint: Tint, colour: string): string =>
  picture(name, { tint, horizon: 350 }, (pen) => {
    const wrapper = (turn: number, shade: string) =>
      place(
        pen.solid(smooth(frill([190, 168], 22, 0.03)), shade, {
          depth: 16,
          detail: stroke("M0 160V-20M0 120l-80 -60M0 120l80 -60M0 60l-70 -70M0 60l70 -70", lighter(shade, 0.3), 6),
        }),
        { turn },
      );
    const heart = smooth(frill([138, 126], 16, 0.02));
    const veins = stroke(
      "M0 126C-6 60 -10 0 -30 -70M-4 70C-40 50 -70 30 -96 -10M-10 30C20 10 50 -10 70 -56M0 96C40 84 70 60 100 30M-20 -20C-44 -34 -60 -50 -70 -76",
      lighter(colour, 0.5),
      6,
    );
    return (
      shadow([410, 498], 190, 28) +
      place(
        wrapper(-24, darker(colour, 0.24)) +
          wrapper(28, darker(colour, 0.12)) +
          place(pen.solid(heart, lighter(colour, 0.22), { depth: 20, detail: veins }), { y: 6 }),
        { x: 400, y: 358 },
      )
    );
  });

/** A bunch of small-leaved herbs lying with its string. */
export const herbBunch = (name: string, tint: Tint, colour: string): string =>
  picture(name, { tint, horizon: 340 }, (pen) => {
    const sprig = pen.stamp(
      stroke("M0 0C4 -80 0 -140 6 -210M2 -70l-34 -44M2 -100l36 -44M3 -150l-30 -34", darker(colour, 0.1), 6) +
        fill(smooth(frill([46, 40], 14, 0.16)), colour) +
        place(fill(smooth(frill([44, 36], 12, 0.18)), lighter(colour, 0.12)), { x: 4, y: -216 }) +
        place(fill(smooth(frill([40, 34], 12, 0.18)), darker(colour, 0.08)), { x: -44, y: -130 }) +
        place(fill(smooth(frill([40, 36], 12, 0.18)), colour), { x: 46, y: -162 }),
    );
    const stems = stroke(
      curve([
        [-30, 150],
        [-8, 30],
      ]) +
        curve([
          [0, 160],
          [0, 30],
        ]) +
        curve([
          [32, 148],
          [8, 30],
        ]) +
        curve([
          [-54, 132],
          [-12, 30],
        ]) +
        curve([
          [56, 130],
          [12, 30],
        ]),
      lighter(colour, 0.2),
      11,
    );
    const fan = [-36, 36, -22, 20, -8, 6].map((turn) => sprig({ turn, y: 6 })).join("");
    const tie = pen.solid("M-40 22Q0 32 40 22v20Q0 52 -40 42Z", STRING, { depth: 4 });
    return shadow([420, 466], 250, 30) + place(stems + fan + tie, { x: 420, y: 400, turn: 72, scale: 1.1 });
  });

/** The week's vegetables in a crate. */
export const vegetableCrate = (name: string, tint: Tint, isLarge: boolean): string =>
  picture(name, { tint, zoom: isLarge ? 1.15 : 1.4 }, (pen) => {
    const size = isLarge ? { width: 520, height: 170 } : { width: 350, height: 140 };
    const { back, front } = crate(pen, size);
    const blade = smooth(
      mirrored([
        [0, -190],
        [26, -160],
        [30, -80],
        [20, 0],
      ]),
    );
    const blades = [LEAF_DARK, LEAF].map((shade) => pen.stamp(pen.solid(blade, shade, { depth: 8 })));
    const greens = [-24, -4, 18].map(
      (turn, index) =>
        blades[index % 2]?.({ x: -size.width * 0.3, y: -size.height + 20, turn, scale: isLarge ? 1.1 : 0.85 }) ?? "",
    );
    const carrotTip = pen.stamp(
      pen.solid("M-22 20C-26 -20 -16 -70 0 -104C16 -70 26 -20 22 20Z", "#e8813a", {
        depth: 9,
        detail: stroke("M-22 -10h16M4 -36h14M-16 -56h12", "#c9682c", 4),
      }),
    );
    const carrots = [-1, 0, 1].map((step) =>
      carrotTip({ x: size.width * 0.08 + step * 36, y: -size.height + 6, turn: step * 10 }),
    );
    const head = place(lettuceHead(pen, { heart: "#dbe59b", edge: LEAF }, 3), {
      x: size.width * (isLarge ? -0.1 : -0.06),
      y: -size.height - 26,
      scale: isLarge ? 0.62 : 0.48,
    });
    const squash = isLarge
      ? place(
          pen.solid(oval([0, 0], 86, 80), "#d9692c", {
            depth: 18,
            detail: stroke("M0 -70C-30 -20 -30 40 0 80M0 -70C30 -20 34 40 10 80", "#b9521f", 5),
          }) + stroke("M0 -70l6 -26", "#8a8a4e", 16),
          { x: 158, y: -size.height - 40 },
        )
      : "";
    const beet = pen.stamp(
      pen.solid("M0 -46C44 -46 54 0 34 30C20 48 -20 48 -34 30C-54 0 -44 -46 0 -46Z", "#8c2f52", { depth: 12 }),
    );
    const roots = [0, 1].map((step) =>
      beet({
        x: size.width * 0.33 + step * (isLarge ? 54 : 30),
        y: -size.height + step * 8 - 4,
        scale: isLarge ? 1 : 0.8,
      }),
    );
    return place(back + greens.join("") + carrots.join("") + squash + roots.join("") + head + front, {
      x: 400,
      y: 500,
    });
  });
