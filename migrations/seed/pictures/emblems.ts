// Small signs for labels and logos, drawn around (0, 0) within about 50 to each side.
import { darker, LEAF, LEAF_DARK, LEAF_PALE } from "./colour.ts";
import { frill, oval, smooth } from "./outline.ts";
import { fill, place, stroke } from "./pen.ts";

const petals = (count: number, petal: string): string =>
  Array.from({ length: count }, (_, index) => place(petal, { turn: (index / count) * 360 })).join("");

const sprig = (bloom: string): string =>
  stroke("M0 46V-30", LEAF_DARK, 5) +
  [0, 1, 2, 3, 4].map((row) => fill(oval([row % 2 === 0 ? -9 : 9, -40 + row * 15], 11, 8), bloom)).join("") +
  fill(oval([0, -46], 9, 9), bloom) +
  stroke("M0 44L-20 26M0 40L20 22", LEAF, 5);

const tree = (crown: string): string =>
  stroke("M0 46V0M0 22L18 4", "#7a5636", 8) +
  fill(smooth(frill([40, 34], 10, 0.09)), crown).replace("<path", '<path transform="translate(0 -16)"');

const apple = (skin: string): string =>
  fill("M0 -22C16 -34 44 -26 42 8C40 36 16 46 0 38C-16 46 -40 36 -42 8C-44 -26 -16 -34 0 -22Z", skin) +
  stroke("M0 -20Q2 -38 12 -46", "#6b4a2e", 5) +
  fill("M4 -30Q22 -50 40 -40Q28 -22 4 -30Z", LEAF);

const fish = (skin: string): string =>
  fill("M-48 0C-24 -30 16 -30 34 -4L54 -24V24L34 4C16 30 -24 30 -48 0Z", skin) + fill(oval([-28, -5], 4), "#2e3a35");

const bee = (): string =>
  fill(oval([-16, -22], 20, 13), "#dfeaea") +
  fill(oval([14, -24], 20, 13), "#dfeaea") +
  fill(oval([0, 6], 38, 25), "#e8b53d") +
  stroke("M-12 -16V28M8 -18V30M26 -8V20", "#3d3226", 8) +
  fill(oval([-32, 2], 12), "#3d3226");

const hen = (body: string): string =>
  fill("M-44 -6C-30 30 40 40 46 -26C26 -6 10 -6 -4 -16C-8 -38 -34 -40 -36 -18L-50 -10Z", body) +
  fill("M-34 -32q2 -14 10 -6q6 -10 10 2l-4 8Z", "#c9402f") +
  stroke("M-2 24V46M12 24V46", "#d9a23d", 5);

const goat = (coat: string): string =>
  fill("M-26 -14L26 -14L14 34Q0 48 -14 34Z", coat) +
  stroke("M-18 -16C-30 -34 -34 -44 -28 -50M18 -16C30 -34 34 -44 28 -50", darker(coat, 0.45), 7) +
  fill("M-26 -12L-46 -2L-26 4ZM26 -12L46 -2L26 4Z", darker(coat, 0.12)) +
  fill(oval([-9, 2], 3.6) + oval([9, 2], 3.6), "#33261d") +
  stroke("M-6 28Q0 33 6 28M0 42V50", "#33261d", 3);

const cow = (coat: string): string =>
  fill("M-30 -20Q0 -30 30 -20L24 18Q30 44 0 44Q-30 44 -24 18Z", coat) +
  fill("M-30 -20Q-34 6 -22 8Q-6 4 -8 -24Z", "#6b4a36") +
  fill(oval([0, 30], 25, 15), "#eec6b4") +
  fill("M-30 -16L-52 -22Q-48 0 -30 -4ZM30 -16L52 -22Q48 0 30 -4Z", "#6b4a36") +
  fill(oval([-11, -2], 3.6) + oval([11, -2], 3.6) + oval([-8, 30], 3) + oval([8, 30], 3), "#33261d");

const sheep = (wool: string): string =>
  fill(smooth(frill([42, 36], 14, 0.08)), wool) +
  fill("M-18 -14H18L12 26Q0 36 -12 26Z", "#4b4039") +
  fill("M-18 -12L-38 -4L-18 2ZM18 -12L38 -4L18 2Z", "#4b4039") +
  fill(oval([-7, 2], 3) + oval([7, 2], 3), "#fffaf0");

const wheat = (): string =>
  stroke("M0 48V-40", "#c9973f", 5) +
  [0, 1, 2, 3]
    .map((row) =>
      fill(`M0 ${22 - row * 19}q24 -6 24 -28q-24 2 -24 28ZM0 ${22 - row * 19}q-24 -6 -24 -28q24 2 24 28Z`, "#d9a94e"),
    )
    .join("") +
  fill("M0 -32q10 -14 0 -28q-10 14 0 28Z", "#d9a94e");

const carrot = (): string =>
  fill("M-18 -14Q0 -24 18 -14Q14 26 0 50Q-14 26 -18 -14Z", "#e8813a") +
  stroke("M-14 2H0M2 16H10", "#c4642a", 4) +
  stroke("M0 -16V-48M0 -18L-18 -42M0 -18L18 -42", LEAF, 7);

const flower = (bloom: string): string =>
  petals(7, fill(oval([0, -30], 11, 19), bloom)) + fill(oval([0, 0], 15), "#e8b53d");

const squash = (): string =>
  fill(smooth(frill([42, 36], 12, 0.05)), "#d9692c") +
  stroke("M0 -32C-16 0 -10 20 0 34M-8 -32C-34 -6 -30 18 -18 32M8 -32C34 -6 30 18 18 32", "#b3521f", 4) +
  stroke("M0 -32L6 -48", "#8a8a4e", 8);

const apricot = (): string =>
  fill(oval([-12, 8], 30) + oval([20, 12], 26), "#eda24a") +
  stroke("M-16 -20Q-26 8 -14 36", "#c97a2e", 4) +
  fill("M0 -18Q14 -44 44 -36Q34 -10 0 -18Z", LEAF);

const chick = (): string =>
  fill(oval([0, 12], 32, 28), "#efc65a") +
  fill(oval([-16, -16], 20), "#efc65a") +
  fill("M-36 -16L-50 -10L-35 -6Z", "#d9782f") +
  fill(oval([-20, -20], 3.6), "#33261d");

const leaf = (): string =>
  fill("M-36 34C-44 -20 0 -48 44 -44C46 6 16 44 -36 34Z", LEAF) +
  stroke("M-44 44Q-10 6 34 -34M-14 14l-2 -24M4 -4l26 4", LEAF_PALE, 4);

const nut = (): string =>
  fill(smooth(frill([34, 38], 12, 0.04)), "#c39a66") +
  stroke("M0 -36V38M-16 -28q-10 28 2 56M16 -28q10 28 -2 56", "#8f6a42", 4);

const flame = (): string =>
  fill("M0 -48C30 -14 34 10 22 30Q0 50 -22 30C-34 10 -10 -6 0 -48Z", "#e8973d") +
  fill("M2 -12C16 8 14 22 8 32Q0 38 -8 32C-14 20 -4 10 2 -12Z", "#f6d27a");

const EMBLEMS = {
  lavender: sprig("#8a76b8"),
  thyme: sprig("#7fa552"),
  chestnutTree: tree("#7f8f3f"),
  oak: tree(LEAF_DARK),
  appleRed: apple("#c9402f"),
  appleGold: apple("#d9b93f"),
  fish: fish("#6f93a3"),
  fishPink: fish("#e0907a"),
  bee: bee(),
  hen: hen("#b9793f"),
  henWhite: hen("#f3ead6"),
  goat: goat("#e6dac4"),
  cow: cow("#f7f0e3"),
  sheep: sheep("#f1e8d6"),
  wheat: wheat(),
  carrot: carrot(),
  daisy: flower("#f2ede0"),
  rose: flower("#d98a9a"),
  squash: squash(),
  apricot: apricot(),
  chick: chick(),
  leaf: leaf(),
  nut: nut(),
  flame: flame(),
} as const;
export type Emblem = keyof typeof EMBLEMS;

export const emblem = (name: Emblem): string => EMBLEMS[name];
