// Jars, bottles and tins: the shape says what is kept, the content and the label say which one.

import { darker, GLASS, lighter, mix, PAPER_LABEL, type Tint } from "./colour.ts";
import { cloth } from "./containers.ts";
import { type Emblem, emblem } from "./emblems.ts";
import { box, curve, oval, type Point } from "./outline.ts";
import { fill, type Pen, picture, place, shadow, stroke } from "./pen.ts";

export interface Filled {
  readonly content: string;
  readonly lid: string;
  readonly label: Emblem;
  /** Things seen through the glass: seeds, pieces, beads. */
  readonly pieces?: string;
}

const afloat = (pen: Pen, [width, height]: Point, colour: string): string =>
  Array.from({ length: 10 }, () =>
    fill(
      oval(
        [pen.random.between(-width, width), -pen.random.between(10, height)],
        pen.random.between(7, 12),
        pen.random.between(5, 9),
      ),
      colour,
      0.85,
    ),
  ).join("");

const tag = (label: Emblem, size: number): string =>
  fill(box([-size, -size * 0.7], [size * 2, size * 1.4], 8), PAPER_LABEL) + place(emblem(label), { scale: size / 80 });

/** A jar with a screw lid, 1 being about 250 high. */
export const jar = (pen: Pen, { content, lid, label, pieces }: Filled): string => {
  const body = box([-96, -210], [192, 210], 30);
  const inside =
    fill("M-110 -184H110V10H-110Z", content) +
    fill("M46 -210H110V10H46Z", darker(content, 0.3), 0.3) +
    (pieces ? afloat(pen, [84, 170], pieces) : "");
  return (
    pen.solid(body, GLASS, { depth: 6, detail: inside + stroke("M-76 -160V-40", lighter(content, 0.55), 10) }) +
    place(tag(label, 62), { y: -88 }) +
    pen.solid(box([-88, -250], [176, 48], 10), lid, { depth: 8, detail: stroke("M-70 -226H40", lighter(lid, 0.3), 5) })
  );
};

/** A preserving jar with a rubber seal and a wire. */
export const sealedJar = (pen: Pen, { content, lid, label, pieces }: Filled): string => {
  const body = box([-104, -190], [208, 190], 26);
  const inside =
    fill("M-110 -176H110V10H-110Z", content) +
    fill("M56 -200H110V10H56Z", darker(content, 0.3), 0.3) +
    (pieces ? afloat(pen, [90, 160], pieces) : "");
  const wire = stroke(
    "M-104 -170C-130 -190 -120 -226 -96 -232M104 -170C130 -190 120 -226 96 -232M104 -182q16 22 6 50",
    "#8d9391",
    6,
  );
  return (
    pen.solid(body, GLASS, { depth: 6, detail: inside + stroke("M-84 -150V-30", lighter(content, 0.5), 10) }) +
    place(tag(label, 60), { y: -84 }) +
    pen.solid(box([-100, -208], [200, 20], 8), lid, { depth: 4 }) +
    pen.solid("M-92 -208Q-92 -246 0 -250Q92 -246 92 -208Z", GLASS, {
      depth: 8,
      detail: stroke("M-60 -222Q-40 -236 -10 -238", "#fff", 6),
    }) +
    wire
  );
};

export const bottle = (pen: Pen, { content, lid, label }: Filled): string => {
  const body =
    "M-26 -360V-290C-26 -250 -78 -236 -78 -180V-22Q-78 0 -56 0H56Q78 0 78 -22V-180C78 -236 26 -250 26 -290V-360Z";
  const inside = fill("M-100 -306H100V10H-100Z", content) + fill("M36 -320H100V10H36Z", darker(content, 0.3), 0.35);
  return (
    pen.solid(body, GLASS, { depth: 5, detail: inside + stroke("M-58 -176V-30", lighter(content, 0.4), 9) }) +
    place(tag(label, 62), { y: -96 }) +
    pen.solid(box([-32, -386], [64, 44], 7), lid, { depth: 5 })
  );
};

/** A sparkling bottle: sloping shoulders, a cork held by wire. */
export const corkedBottle = (pen: Pen, { content, lid, label }: Filled): string => {
  const body = "M-28 -350C-28 -250 -86 -220 -86 -140V-22Q-86 0 -64 0H64Q86 0 86 -22V-140C86 -220 28 -250 28 -350Z";
  const inside = fill("M-110 -290H110V10H-110Z", content) + fill("M40 -350H110V10H40Z", darker(content, 0.4), 0.35);
  const cork =
    pen.solid("M-26 -366Q-40 -396 0 -400Q40 -396 26 -366Z", "#c99f6a", { depth: 5 }) +
    stroke("M-28 -366L0 -396L28 -366M-28 -356H28", "#8d8a80", 4);
  return (
    cork +
    pen.solid(body, mix(content, "#3d5240", 0.45), {
      depth: 6,
      detail:
        inside +
        fill("M-110 -360H110V-270Q0 -250 -110 -270Z", lid) +
        stroke("M-64 -150V-30", lighter(content, 0.35), 9),
    }) +
    place(tag(label, 66), { y: -92 })
  );
};

const VESSELS = { jar, sealedJar, bottle, corkedBottle } as const;
export type Vessel = keyof typeof VESSELS;

/** Two of a kind, one half hidden, and whatever belongs beside them. */
export const pair = (
  name: string,
  tint: Tint,
  look: Filled & { vessel: Vessel; beside?: (pen: Pen) => string },
): string =>
  picture(name, { tint, zoom: look.vessel === "bottle" || look.vessel === "corkedBottle" ? 1.1 : 1.4 }, (pen) => {
    const one = pen.stamp(VESSELS[look.vessel](pen, look));
    const step = look.vessel === "bottle" || look.vessel === "corkedBottle" ? 120 : 104;
    const extra = look.beside ? place(look.beside(pen), { x: 400 + step * 1.5, y: 496 }) : "";
    const shift = look.beside ? -70 : 0;
    return (
      shadow([400 + shift, 500], step * 1.7, 20) +
      one({ x: 400 + shift + step * 0.6, y: 488, scale: 0.94 }) +
      one({ x: 400 + shift - step * 0.6, y: 502 }) +
      extra
    );
  });

/** One vessel, large, on a cloth. */
export const single = (
  name: string,
  tint: Tint,
  look: Filled & { vessel: Vessel; linen: string; beside?: (pen: Pen) => string },
): string =>
  picture(
    name,
    { tint, zoom: look.vessel === "bottle" || look.vessel === "corkedBottle" ? 1.1 : 1.45, horizon: 370 },
    (pen) => {
      const extra = look.beside ? place(look.beside(pen), { x: 520, y: 496 }) : "";
      const shift = look.beside ? -50 : 0;
      return (
        place(cloth(pen, 430, look.linen), { x: 400, y: 480 }) +
        shadow([404 + shift, 492], 110, 16) +
        place(VESSELS[look.vessel](pen, look), { x: 396 + shift, y: 494 }) +
        extra
      );
    },
  );

/** A full glass, to stand beside a bottle. */
export const glassOf =
  (content: string) =>
  (pen: Pen): string =>
    shadow([4, 2], 64, 12) +
    pen.solid("M-60 -150L-48 -8Q-46 0 -36 0H36Q46 0 48 -8L60 -150Z", GLASS, {
      depth: 5,
      detail:
        fill("M-70 -112H70V10H-70Z", content) +
        fill("M20 -112H70V10H20Z", darker(content, 0.25), 0.3) +
        stroke("M-40 -100L-34 -24", lighter(content, 0.5), 8),
    });

export const honeyDipper =
  (content: string) =>
  (pen: Pen): string =>
    shadow([-6, 4], 64, 10) +
    place(
      stroke("M0 -40V-190", "#b98a5e", 14) +
        [0, 1, 2, 3]
          .map((ring) =>
            pen.solid(oval([0, -ring * 20], 32 - Math.abs(ring - 1.5) * 6, 11), ring === 0 ? content : "#c99a63", {
              depth: 5,
            }),
          )
          .join(""),
      { x: -6, y: -14, turn: 24 },
    );

export const spoonOf =
  (content: string) =>
  (pen: Pen): string =>
    shadow([0, 6], 70, 10) +
    stroke(
      curve([
        [20, -4],
        [70, -20],
        [120, -34],
      ]),
      "#a9afae",
      11,
    ) +
    pen.solid(oval([-24, -4], 48, 22), "#b9bfbe", { depth: 4, detail: fill(oval([-24, -10], 40, 16), content) });

/** Toast spread with what the jar holds. */
export const toastWith =
  (content: string) =>
  (pen: Pen): string =>
    shadow([4, 4], 76, 12) +
    place(
      pen.solid(box([-70, -34], [140, 48], 20), "#b9793f", { depth: 5 }) +
        pen.solid(box([-64, -48], [128, 36], 17), content, {
          depth: 7,
          detail: stroke("M-40 -38q30 -8 70 4", lighter(content, 0.4), 5),
        }),
      { y: -10, turn: -4 },
    );
