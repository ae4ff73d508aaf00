// The people behind the stalls: a friendly flat face, an apron, and what they wear on their head.
import { darker, lighter, mix } from "./colour.ts";
import { type Emblem, emblem } from "./emblems.ts";
import { box, curve, frill, mirrored, oval, smooth } from "./outline.ts";
import { fill, type Pen, place, square, stroke } from "./pen.ts";

export type HairCut = "short" | "bun" | "long" | "curly" | "bob" | "bald" | "braid";
export type Headwear = "cap" | "straw-hat" | "scarf" | "toque" | "beanie";

export interface Look {
  readonly skin: string;
  readonly hair: string;
  readonly cut: HairCut;
  readonly shirt: string;
  readonly apron: string;
  readonly sign: Emblem;
  readonly wears?: { kind: Headwear; colour: string };
  readonly beard?: "full" | "moustache";
  readonly hasGlasses?: boolean;
}

const behindHead = (pen: Pen, { hair, cut }: Look): string => {
  const drawn: Record<HairCut, string> = {
    short: fill(oval([0, -272], 88, 74), hair),
    bun: fill(oval([0, -268], 88, 86), hair) + pen.solid(oval([8, -364], 38, 34), hair, { depth: 8 }),
    long: pen.solid(
      smooth(
        mirrored([
          [0, -352],
          [78, -320],
          [98, -240],
          [104, -150],
          [80, -120],
          [0, -130],
        ]),
      ),
      darker(hair, 0.1),
      { depth: 10 },
    ),
    curly: place(fill(smooth(frill([112, 104], 18, 0.07)), hair), { y: -262 }),
    bob: fill(
      smooth(
        mirrored([
          [0, -350],
          [76, -322],
          [98, -250],
          [96, -196],
          [60, -180],
          [0, -180],
        ]),
      ),
      darker(hair, 0.08),
    ),
    bald: fill(oval([0, -236], 88, 40), hair),
    braid:
      fill(oval([0, -268], 88, 86), hair) +
      [0, 1, 2, 3]
        .map((knot) => pen.solid(oval([74 + knot * 2, -176 + knot * 32], 22 - knot * 2, 20), hair, { depth: 6 }))
        .join(""),
  };
  return drawn[cut];
};

const fringe = ({ hair, cut }: Look): string => {
  const swept = fill(
    "M-82 -246C-84 -330 -30 -348 8 -344C62 -340 86 -300 82 -246C70 -282 44 -300 10 -300C-30 -298 -60 -290 -82 -246Z",
    hair,
  );
  const parted = fill(
    "M-84 -236C-90 -330 -30 -350 0 -348C40 -350 92 -330 84 -236C78 -280 40 -300 -12 -318C-30 -290 -66 -280 -84 -236Z",
    hair,
  );
  const drawn: Record<HairCut, string> = {
    short: swept,
    bun: parted,
    long: parted,
    curly: fill(
      smooth([
        [-84, -252],
        [-92, -300],
        [-50, -346],
        [0, -352],
        [56, -344],
        [92, -300],
        [84, -254],
        [56, -290],
        [16, -296],
        [-26, -292],
        [-60, -284],
      ]),
      hair,
    ),
    bob: fill(
      "M-84 -226C-92 -330 -40 -350 0 -350C46 -350 92 -326 84 -226C80 -262 70 -276 62 -282H-62C-72 -274 -80 -258 -84 -226Z",
      hair,
    ),
    bald: "",
    braid: parted,
  };
  return drawn[cut];
};

const headwear = (pen: Pen, wears: NonNullable<Look["wears"]>): string => {
  const { kind, colour } = wears;
  const band = stroke(
    curve([
      [-84, -296],
      [0, -310],
      [84, -296],
    ]),
    darker(colour, 0.3),
    12,
  );
  const drawn: Record<Headwear, string> = {
    cap:
      pen.solid("M-88 -292C-86 -370 -40 -382 6 -380C60 -378 90 -350 88 -292Q0 -316 -88 -292Z", colour, { depth: 12 }) +
      pen.solid("M-88 -294Q-20 -322 60 -308Q-30 -284 -136 -268Q-140 -286 -88 -294Z", darker(colour, 0.14), {
        depth: 5,
      }),
    "straw-hat":
      pen.solid(oval([0, -304], 158, 32), colour, { depth: 8 }) +
      pen.solid("M-82 -308C-84 -390 -40 -398 0 -398C40 -398 84 -390 82 -308Q0 -290 -82 -308Z", lighter(colour, 0.16), {
        depth: 12,
        detail: stroke("M-84 -318Q0 -296 84 -318", "#8c4a3a", 20),
      }),
    scarf:
      pen.solid("M-92 -268C-96 -352 -40 -376 0 -376C44 -376 96 -352 92 -268C60 -318 -60 -318 -92 -268Z", colour, {
        depth: 12,
        detail: [
          [-50, -330],
          [0, -350],
          [50, -330],
          [-20, -318],
          [26, -316],
        ]
          .map(([x, y]) => fill(oval([x ?? 0, y ?? 0], 7), lighter(colour, 0.6)))
          .join(""),
      }) + pen.solid("M84 -290L130 -316L126 -282L142 -256L92 -268Z", colour, { depth: 5 }),
    toque:
      pen.solid(
        "M-80 -300C-130 -330 -110 -400 -50 -392C-30 -424 30 -424 50 -392C112 -400 130 -330 80 -300Q0 -318 -80 -300Z",
        "#fbf7ec",
        { depth: 12 },
      ) + stroke("M-80 -300Q0 -320 80 -300", colour, 20),
    beanie:
      pen.solid("M-88 -286C-90 -372 -40 -390 0 -390C40 -390 90 -372 88 -286Q0 -306 -88 -286Z", colour, {
        depth: 12,
        detail: stroke("M-50 -380L-60 -300M-16 -392L-20 -300M20 -392L22 -300M52 -380L62 -300", darker(colour, 0.12), 4),
      }) + stroke("M-84 -290Q0 -310 84 -290", lighter(colour, 0.2), 26),
  };
  return kind === "straw-hat" || kind === "toque" ? drawn[kind] : drawn[kind] + (kind === "cap" ? band : "");
};

const face = (pen: Pen, { skin, hair, beard, hasGlasses }: Look): string => {
  const ears = fill(`${oval([-82, -244], 15, 22)}${oval([82, -244], 15, 22)}`, darker(skin, 0.08));
  const full =
    beard === "full"
      ? fill(
          "M-80 -246C-84 -170 -50 -136 0 -134C50 -136 84 -170 80 -246C70 -214 50 -206 0 -210C-50 -206 -70 -214 -80 -246Z",
          hair,
        )
      : "";
  const moustache = beard
    ? fill(
        "M0 -212C-24 -222 -46 -206 -52 -192C-30 -192 -10 -194 0 -202C10 -194 30 -192 52 -192C46 -206 24 -222 0 -212Z",
        darker(hair, 0.06),
      )
    : "";
  const eyes = fill(`${oval([-31, -250], 8, 9)}${oval([31, -250], 8, 9)}`, "#33261d");
  const brows = stroke("M-48 -274Q-32 -284 -16 -276M48 -274Q32 -284 16 -276", darker(hair, 0.2), 7);
  const nose = stroke("M0 -246Q-12 -224 4 -222", darker(skin, 0.24), 6);
  const mouth =
    fill("M-27 -196Q0 -162 27 -196Q0 -190 -27 -196Z", "#8c3a38") + stroke("M-29 -197Q0 -189 29 -197", "#fff6ea", 5);
  const cheeks = fill(`${oval([-50, -216], 17, 12)}${oval([50, -216], 17, 12)}`, mix(skin, "#d9604f", 0.5), 0.5);
  const glasses = hasGlasses
    ? stroke(`${oval([-32, -250], 25)}${oval([32, -250], 25)}M-7 -252H7M-57 -254H-78M57 -254H78`, "#4a4036", 5)
    : "";
  const head = pen.solid(
    smooth(
      mirrored([
        [0, -336],
        [58, -318],
        [82, -262],
        [76, -206],
        [44, -164],
        [0, -152],
      ]),
    ),
    skin,
    { depth: 9, detail: cheeks + full },
  );
  return ears + head + nose + mouth + moustache + eyes + brows + glasses;
};

const person = (pen: Pen, look: Look): string => {
  const body = smooth([
    [-196, 10],
    [-180, -70],
    [-120, -112],
    [-40, -132],
    [40, -132],
    [120, -112],
    [180, -70],
    [196, 10],
    [0, 30],
  ]);
  const bib =
    fill(box([-88, -84], [176, 110], 14), look.apron) +
    stroke("M-80 -80L-62 -124M80 -80L62 -124", look.apron, 20) +
    place(emblem(look.sign), { y: -34, scale: 0.72 });
  const neck = fill(box([-32, -190], [64, 84], 26), darker(look.skin, 0.14));
  return (
    behindHead(pen, look) +
    pen.solid(body, look.shirt, { depth: 14, detail: bib }) +
    neck +
    fill("M-44 -130Q0 -84 44 -130L32 -138Q0 -112 -32 -138Z", lighter(look.shirt, 0.25)) +
    face(pen, look) +
    fringe(look) +
    (look.wears ? headwear(pen, look.wears) : "")
  );
};

/** One person, or two side by side. */
export const portrait = (name: string, ground: string, looks: readonly [Look, Look?]): string =>
  square(name, ground, (pen) => {
    const [first, second] = looks;
    const hill = fill("M0 330Q120 270 260 310T480 290V480H0Z", darker(ground, 0.07));
    if (!second) return hill + place(person(pen, first), { x: 240, y: 472, scale: 1.08 });
    return (
      hill +
      place(person(pen, second), { x: 332, y: 470, scale: 0.84 }) +
      place(person(pen, first), { x: 150, y: 480, scale: 0.86 })
    );
  });
