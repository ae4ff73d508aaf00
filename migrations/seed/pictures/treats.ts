// What is given or nibbled: gift boxes, nougat, dried fruit, an infusion.

import { darker, lighter, mix, PAPER_LABEL, STRING, type Tint } from "./colour.ts";
import { cloth } from "./containers.ts";
import { emblem } from "./emblems.ts";
import { type Filled, jar } from "./jars.ts";
import { box, frill, mirrored, oval, polygon, smooth } from "./outline.ts";
import { fill, picture, place, shadow, stroke } from "./pen.ts";

/** Jars in straw in a wooden box with a ribbon. */
export const giftBox = (
  name: string,
  tint: Tint,
  { wood, ribbon, jars }: { wood: string; ribbon: string; jars: readonly [Filled, Filled, Filled] },
): string =>
  picture(name, { tint }, (pen) => {
    const inside = jars
      .map((look, index) => place(jar(pen, look), { x: (index - 1) * 160, y: -24, scale: 0.82 }))
      .join("");
    const straw = Array.from(
      { length: 4 },
      () => `M${pen.random.integer(-230, 190)} ${pen.random.integer(-130, -96)}q30 -22 60 4`,
    ).join("");
    const front =
      pen.solid(box([-260, -110], [520, 110], 8), wood) +
      fill("M-28 -110H28V0H-28Z", ribbon) +
      place(
        fill("M0 0C-20 -50 -90 -50 -80 -10C-74 20 -30 16 0 0C20 -50 90 -50 80 -10C74 20 30 16 0 0Z", ribbon) +
          fill(oval([0, 0], 16), darker(ribbon, 0.2)),
        { y: -92 },
      );
    return (
      shadow([406, 500], 290, 26) +
      place(fill("M-260 -140H260V-90H-260Z", darker(wood, 0.35)) + inside + stroke(straw, "#dcc07f", 6) + front, {
        x: 400,
        y: 500,
      })
    );
  });

/** Bars of nougat, cut. */
export const nougat = (name: string, tint: Tint, nuts: readonly [string, string]): string =>
  picture(name, { tint }, (pen) => {
    const bits = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        place(fill(oval([0, 0], 17, 11), nuts[index % 2] ?? nuts[0]), {
          x: pen.random.between(-120, 120),
          y: pen.random.between(-34, 34),
          turn: pen.random.between(-60, 60),
        }),
      ).join("");
    const one = (placing: { x: number; y: number; turn: number }) =>
      place(
        fill(box([-140, -60], [280, 26], 6), "#f3ead8") +
          pen.solid(box([-140, -50], [280, 100], 8), "#fbf4e4", { depth: 10, detail: bits(8) }) +
          fill(box([-140, 44], [280, 10], 4), "#e6d9bf"),
        placing,
      );
    return (
      place(cloth(pen, 560, "#c9d6d6"), { x: 400, y: 464 }) +
      one({ x: 330, y: 440, turn: -7 }) +
      one({ x: 480, y: 400, turn: 12 }) +
      one({ x: 400, y: 330, turn: -2 })
    );
  });

/** Dried fruit rings or halves in a paper bag lying open. */
export const driedFruit = (
  name: string,
  tint: Tint,
  { flesh, rim, isRing }: { flesh: string; rim: string; isRing: boolean },
): string =>
  picture(name, { tint }, (pen) => {
    const piece = (shade: string) =>
      pen.stamp(
        pen.solid(smooth(frill([60, 46], 14, 0.05)), rim, {
          depth: 4,
          detail:
            fill(smooth(frill([50, 37], 14, 0.06)), shade) +
            (isRing
              ? fill(oval([0, 0], 15, 11), darker(shade, 0.4))
              : stroke("M-30 -4Q0 14 32 -4", darker(shade, 0.16), 6)),
        }),
      );
    const kinds = [piece(flesh), piece(darker(flesh, 0.09)), piece(lighter(flesh, 0.14))];
    const bag =
      pen.solid(
        polygon([
          [-150, -270],
          [130, -290],
          [160, -20],
          [140, 0],
          [-150, 0],
          [-164, -20],
        ]),
        "#d2b48a",
        { depth: 20, detail: stroke("M-60 -270L-50 -40", darker("#d2b48a", 0.1), 5) },
      ) +
      fill(oval([-6, -150], 72, 66), PAPER_LABEL) +
      place(emblem(isRing ? "appleRed" : "apricot"), { x: -6, y: -150, scale: 1.1 });
    const spots = [
      [470, 470],
      [560, 440],
      [640, 478],
      [540, 502],
      [610, 520],
      [450, 516],
    ];
    return (
      shadow([300, 500], 190, 22) +
      place(bag, { x: 270, y: 500 }) +
      spots.map(([x, y], index) => kinds[index % 3]?.({ x: x ?? 0, y: y ?? 0, turn: index * 37 }) ?? "").join("")
    );
  });

/** Dried herbs in a glass and a cup of the infusion. */
export const infusion = (
  name: string,
  tint: Tint,
  { herb, drink, cup }: { herb: string; drink: string; cup: string },
): string =>
  picture(name, { tint }, (pen) => {
    const bowlBody = "M-120 -120A120 26 0 0 0 120 -120C120 -40 70 0 30 0H-30C-70 0 -120 -40 -120 -120Z";
    const steam = stroke("M-20 -180c-20 -24 20 -40 0 -66M30 -184c-20 -24 20 -40 0 -66", "#fffdf6", 10);
    const mug =
      steam +
      stroke("M112 -96C180 -110 176 -30 88 -34", cup, 18) +
      fill(oval([0, -120], 120, 26), darker(cup, 0.2)) +
      fill(oval([0, -116], 104, 19), drink) +
      pen.solid(bowlBody, cup, { depth: 18, detail: stroke("M-120 -84Q0 -40 120 -84", lighter(cup, 0.4), 6) });
    const leaf = pen.stamp(
      fill(
        smooth(
          mirrored([
            [0, -34],
            [13, -14],
            [12, 12],
            [0, 34],
          ]),
        ),
        herb,
      ) + stroke("M0 -30V34", darker(herb, 0.2), 3),
    );
    const leaves = Array.from({ length: 15 }, () =>
      leaf({ x: pen.random.between(-90, 90), y: pen.random.between(-190, -20), turn: pen.random.between(-90, 90) }),
    ).join("");
    const tin =
      fill(box([-110, -230], [220, 230], 18), mix("#e7f0ee", herb, 0.12)) +
      leaves +
      fill(box([-110, -230], [220, 230], 18), "#fff", 0.12) +
      pen.solid(box([-118, -256], [236, 44], 10), STRING, { depth: 8 });
    return (
      shadow([280, 502], 150, 18) +
      place(tin, { x: 270, y: 500 }) +
      shadow([560, 502], 150, 18) +
      place(mug, { x: 540, y: 500 })
    );
  });
