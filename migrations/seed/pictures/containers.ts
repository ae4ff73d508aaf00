// What produce lies in. All stand on (0, 0), so that a picture places them by where they touch the table. Those with
// an inside come in two halves: draw the back, then the goods, then the front.
import { darker, lighter, STRING, WOOD, WOOD_DARK } from "./colour.ts";
import { box, curve, oval, type Point, polygon, smooth } from "./outline.ts";
import { fill, type Pen, shadow, stroke } from "./pen.ts";

export interface Container {
  readonly back: string;
  readonly front: string;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const bowl = (pen: Pen, { width, height }: Size, colour: string): Container => {
  const rx = width / 2;
  const ry = width * 0.09;
  const foot = width * 0.2;
  const body = `M${-rx} ${-height}A${rx} ${Math.round(ry)} 0 0 0 ${rx} ${-height}C${rx} ${Math.round(-height * 0.35)} ${Math.round(foot * 1.8)} 0 ${Math.round(foot)} 0L${Math.round(-foot)} 0C${Math.round(-foot * 1.8)} 0 ${-rx} ${Math.round(-height * 0.35)} ${-rx} ${-height}Z`;
  const band = stroke(
    curve([
      [-rx, -height * 0.7],
      [0, -height * 0.7 + ry],
      [rx, -height * 0.7],
    ]),
    lighter(colour, 0.4),
    6,
  );
  return {
    back: shadow([10, 2], rx * 0.8) + fill(oval([0, -height], rx, ry), darker(colour, 0.3)),
    front: pen.solid(body, colour, { depth: 22, detail: band }),
  };
};

const slat = (pen: Pen, from: Point, size: Point): string =>
  pen.solid(box(from, size, 4), WOOD, {
    depth: 5,
    detail: stroke(
      `M${from[0] + 20} ${from[1] + size[1] / 2}h${Math.round(size[0] * pen.random.between(0.2, 0.7))}`,
      darker(WOOD, 0.14),
      2,
    ),
  });

export const crate = (pen: Pen, { width, height }: Size): Container => {
  const left = -width / 2;
  const slatHeight = (height - 12) / 3;
  const slats = [0, 1, 2]
    .map((row) => slat(pen, [left, -height + row * (slatHeight + 6)], [width, slatHeight]))
    .join("");
  const posts = [left + 6, -left - 34].map((x) =>
    pen.solid(box([x, -height - 8], [28, height + 8], 4), lighter(WOOD, 0.15), { depth: 5 }),
  );
  const back: Point[] = [
    [left + 10, -height - 26],
    [-left - 10, -height - 26],
    [-left, -height + 10],
    [left, -height + 10],
  ];
  return {
    back: shadow([12, 2], width * 0.54) + fill(polygon(back), WOOD_DARK),
    front: `${fill(box([left, -height], [width, height], 4), darker(WOOD_DARK, 0.25))}${slats}${posts.join("")}`,
  };
};

const weave = (width: number, height: number, colour: string): string => {
  const rows = [0.2, 0.4, 0.6, 0.8].map((part) => `M${-width / 2} ${Math.round(-height * part)}h${width}`).join("");
  const columns = Array.from({ length: 11 }, (_, index) => {
    const x = Math.round(-width / 2 + ((index + 0.5) * width) / 11);
    return `M${x} ${-height}L${Math.round(x * 0.82)} 0`;
  }).join("");
  return stroke(rows, darker(colour, 0.22), 5) + stroke(columns, darker(colour, 0.12), 7);
};

export const basket = (pen: Pen, { width, height }: Size, colour = STRING): Container => {
  const top = width / 2;
  const bottom = width * 0.4;
  const body: Point[] = [
    [-top, -height],
    [top, -height],
    [bottom + 4, -6],
    [bottom - 10, 0],
    [-bottom + 10, 0],
    [-bottom - 4, -6],
  ];
  const arch = curve([
    [-top + 14, -height],
    [-top * 0.8, -height - width * 0.42],
    [0, -height - width * 0.62],
    [top * 0.8, -height - width * 0.42],
    [top - 14, -height],
  ]);
  return {
    back:
      shadow([10, 2], width * 0.52) +
      stroke(arch, darker(colour, 0.25), 20) +
      stroke(arch, colour, 12) +
      fill(oval([0, -height], top, width * 0.08), darker(colour, 0.45)),
    front:
      pen.solid(polygon(body), colour, { depth: 18, detail: weave(width, height, colour) }) +
      pen.solid(box([-top - 8, -height - 12], [width + 16, 26], 13), lighter(colour, 0.18), { depth: 5 }),
  };
};

export const sack = (pen: Pen, { width, height }: Size, colour: string): Container => {
  const half = width / 2;
  const body: Point[] = [
    [-half * 0.86, -height],
    [half * 0.86, -height],
    [half, -height * 0.5],
    [half * 0.94, -14],
    [half * 0.6, 0],
    [-half * 0.6, 0],
    [-half * 0.94, -14],
    [-half, -height * 0.5],
  ];
  const rim: Point[] = [
    [-half * 0.96, -height - 14],
    [0, -height + 2],
    [half * 0.96, -height - 14],
    [half * 1.02, -height + 24],
    [0, -height + 44],
    [-half * 1.02, -height + 24],
  ];
  const folds = stroke(
    `M${Math.round(-half * 0.5)} ${Math.round(-height * 0.6)}q-14 60 6 110M${Math.round(half * 0.4)} ${Math.round(-height * 0.7)}q16 70 0 120`,
    darker(colour, 0.12),
    5,
  );
  return {
    back: shadow([10, 0], half * 1.1) + fill(oval([0, -height - 4], half * 0.94, 30), darker(colour, 0.4)),
    front:
      pen.solid(smooth(body), colour, { depth: 20, detail: folds }) +
      pen.solid(smooth(rim), lighter(colour, 0.12), { depth: 6 }),
  };
};

export const plate = (pen: Pen, width: number, colour: string): string =>
  shadow([8, 10], width * 0.52, width * 0.1) +
  pen.solid(oval([0, 0], width / 2, width * 0.125), colour, { depth: 8 }) +
  fill(oval([0, -4], width * 0.36, width * 0.075), darker(colour, 0.07));

/** A cutting board seen a little from above; its top is about 70 deep. */
export const board = (pen: Pen, width: number, colour: string = WOOD): string => {
  const half = width / 2;
  const top: Point[] = [
    [-half + 36, -44],
    [half - 36, -44],
    [half, 30],
    [-half, 30],
  ];
  const grain = `M${-half + 60} -20h${Math.round(width * 0.4)}M${-half + 120} 4h${Math.round(width * 0.55)}M${Math.round(half * 0.2)} -30h${Math.round(width * 0.2)}`;
  return (
    shadow([10, 46], half * 1.04, 26) +
    pen.solid(box([-half, 28], [width, 22], 8), darker(colour, 0.22), { depth: 4 }) +
    fill(polygon(top), colour) +
    stroke(polygon(top), colour, 12) +
    stroke(grain, darker(colour, 0.12), 3)
  );
};

/** Paper or linen under the goods. */
export const cloth = (pen: Pen, width: number, colour: string): string => {
  const half = width / 2;
  const { random } = pen;
  const edge: Point[] = [
    [-half + 50, -58],
    [0, -50 - random.integer(0, 16)],
    [half - 40, -56],
    [half, 20],
    [half - 60, 54],
    [0, 48 + random.integer(0, 14)],
    [-half + 30, 56],
    [-half, 10],
  ];
  return pen.solid(smooth(edge), colour, { depth: 6 });
};
