// A market under its roof, with the hills behind.
import { CREAM, darker, LEAF, LEAF_DARK, LEAF_PALE, lighter, mix, WOOD, WOOD_DARK } from "./colour.ts";
import { crate } from "./containers.ts";
import { box, oval, polygon, smooth } from "./outline.ts";
import { fill, type Pen, place, scene, stroke } from "./pen.ts";

export interface MarketLook {
  readonly sky: string;
  readonly roof: string;
  readonly awnings: readonly [string, string, string];
  readonly landmark: "tower" | "belfry";
}

const hills = (sky: string): string =>
  fill(
    "M0 250C120 170 220 210 330 160C430 110 520 170 620 150C720 128 760 190 800 170V420H0Z",
    mix(sky, "#7f9a8f", 0.5),
  ) + fill("M0 310C140 240 260 290 400 250C540 214 660 280 800 240V440H0Z", mix(LEAF_PALE, "#8fa98a", 0.5));

const tower = (pen: Pen): string => {
  const stone = "#d9c9a8";
  const windows = fill(
    box([-22, -160], [14, 26], 7) + box([14, -160], [14, 26], 7) + box([-4, -104], [14, 26], 7),
    darker(stone, 0.45),
  );
  return (
    pen.solid(box([-62, -210], [124, 210]), stone, { depth: 22, detail: windows }) +
    fill("M-70 -220H-46V-206H-22V-220H2V-206H26V-220H50V-206H70V-190H-70Z", darker(stone, 0.1)) +
    pen.solid(box([46, -150], [54, 150]), darker(stone, 0.06), { depth: 10 })
  );
};

/** A clock tower with the wrought-iron cage of the south. */
const belfry = (pen: Pen): string => {
  const stone = "#e0cfac";
  const face =
    fill(oval([0, -150], 26), CREAM) +
    stroke("M0 -150V-168M0 -150L11 -144", "#4b3a2a", 5) +
    fill(box([-12, -96], [24, 44], 12), darker(stone, 0.45));
  const cage =
    stroke("M-40 -210V-250Q0 -300 40 -250V-210M0 -210V-286M-40 -240H40", "#5f5a55", 6) +
    fill("M-14 -226Q-12 -252 0 -252Q12 -252 14 -226Z", "#a9823d") +
    stroke("M0 -286V-316", "#5f5a55", 5);
  return (
    cage +
    pen.solid(box([-52, -206], [104, 206]), stone, { depth: 18, detail: face }) +
    fill(box([-60, -214], [120, 14], 4), darker(stone, 0.14))
  );
};

const hall = (pen: Pen, roof: string): string => {
  const tiles = Array.from({ length: 7 }, (_, row) => `M${-330 - row * 14} ${-262 + row * 22}H${330 + row * 14}`).join(
    "",
  );
  const posts = [-340, -116, 116, 340].map(
    (x) =>
      pen.solid(box([x - 13, -120], [26, 200]), WOOD_DARK, { depth: 6 }) +
      stroke(`M${x - 52} -116L${x} -62M${x + 52} -116L${x} -62`, darker(WOOD_DARK, 0.1), 11),
  );
  return (
    fill(box([-350, -120], [700, 200]), "#5f5346") +
    pen.solid(
      polygon([
        [-310, -276],
        [310, -276],
        [432, -112],
        [-432, -112],
      ]),
      roof,
      { depth: 16, detail: stroke(tiles, darker(roof, 0.12), 5) },
    ) +
    pen.solid(
      polygon([
        [-56, -276],
        [-56, -316],
        [0, -352],
        [56, -316],
        [56, -276],
      ]),
      lighter(roof, 0.12),
      { depth: 8 },
    ) +
    fill(oval([0, -302], 17), CREAM) +
    stroke("M0 -302V-313M0 -302L8 -298", "#4b3a2a", 3) +
    fill(box([-440, -118], [880, 14], 5), WOOD_DARK) +
    posts.join("")
  );
};

const stall = (pen: Pen, colour: string, goods: string): string => {
  const stripes = [-2, -1, 0, 1, 2]
    .map((band) =>
      band % 2 === 0
        ? fill(`M${band * 40 - 20} -130H${band * 40 + 20}L${band * 44 + 22} -76H${band * 44 - 22}Z`, colour)
        : "",
    )
    .join("");
  const scallops = [-2, -1, 0, 1, 2]
    .map((band) => fill(`M${band * 44 - 22} -76h44a22 17 0 0 1 -44 0Z`, band % 2 === 0 ? colour : CREAM))
    .join("");
  const { front } = crate(pen, { width: 190, height: 56 });
  return (
    stroke("M-92 -100V30M92 -100V30", WOOD, 9) +
    fill("M-100 -130H100L110 -76H-110Z", CREAM) +
    stripes +
    scallops +
    place(goods, { y: -22 }) +
    place(front, { y: 32 })
  );
};

const fruitRow = (colours: readonly string[]): string =>
  colours
    .map((colour, index) =>
      fill(oval([index * 30 - ((colours.length - 1) * 30) / 2, index % 2 === 0 ? -4 : -9], 19), colour),
    )
    .join("");

const shopper = (coat: string, hair: string): string =>
  fill(
    smooth([
      [-30, 96],
      [-34, 20],
      [-20, -14],
      [20, -14],
      [34, 20],
      [30, 96],
    ]),
    coat,
  ) +
  fill(oval([0, -40], 25, 27), "#e3b48f") +
  fill("M-27 -38C-30 -76 30 -78 27 -38C18 -56 -14 -58 -27 -38Z", hair) +
  stroke("M28 20L48 56", darker(coat, 0.12), 12) +
  fill("M30 56H70L64 92H36Z", "#c99a63") +
  stroke("M38 56q12 -22 24 0", "#9c6d42", 4) +
  fill(oval([44, 52], 9) + oval([58, 52], 8), LEAF);

export const marketPicture = (name: string, { sky, roof, awnings, landmark }: MarketLook): string =>
  scene(name, sky, (pen) => {
    const view =
      landmark === "tower"
        ? place(tower(pen), { x: 690, y: 262, scale: 1.05 })
        : place(belfry(pen), { x: 118, y: 330 });
    const stalls = [
      place(stall(pen, awnings[0], fruitRow(["#d9482f", "#e8813a", "#d9b93f", "#c9402f", "#e59a35"])), {
        x: 172,
        y: 432,
      }),
      place(stall(pen, awnings[1], fruitRow([LEAF, LEAF_DARK, LEAF_PALE, LEAF, "#8c2f52"])), { x: 400, y: 432 }),
      place(stall(pen, awnings[2], fruitRow(["#e3b04b", "#f0e0b4", "#c9923f", "#f0e0b4", "#b9793f"])), {
        x: 628,
        y: 432,
      }),
    ];
    const ground = fill("M0 440H800V600H0Z", mix("#e3d3b4", sky, 0.15));
    const people =
      place(shopper(awnings[2], "#5b4030"), { x: 292, y: 486 }) +
      place(shopper("#6f8fa3", "#8c8378"), { x: 520, y: 494, flip: true });
    const covered = place(hall(pen, roof), { x: 400, y: 386 }) + stalls.join("") + people;
    return hills(sky) + view + ground + place(covered, { x: 64, y: 92, scale: 0.84 });
  });
