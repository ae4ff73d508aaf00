// Flat shapes with a little depth: every body is lit from the upper left by laying its own outline, shifted, over its
// shaded self. That one trick gives all pictures the same light.
import { createRandom, type Random, seedFrom } from "../random.ts";
import { darker, lighter, mix, TINTS, type Tint } from "./colour.ts";
import { oval, type Point } from "./outline.ts";

export interface Placing {
  readonly x?: number;
  readonly y?: number;
  readonly turn?: number;
  readonly scale?: number;
  readonly flip?: boolean;
}

export interface Pen {
  readonly random: Random;
  /** A lit body. `detail` is drawn on it and cut at its edge; `depth` is the width of its shade. */
  solid(outline: string, colour: string, more?: { depth?: number; detail?: string }): string;
  /** Draws once what `copies` then repeats for the price of a reference. */
  stamp(content: string): (placing: Placing) => string;
}

const createPen = (name: string): Pen => {
  let count = 0;
  const nextId = () => `a${(count++).toString(36)}`;
  return {
    random: createRandom(seedFrom(name)),
    solid: (outline, colour, { depth = 12, detail = "" } = {}) => {
      const shape = nextId();
      const clip = nextId();
      return (
        `<clipPath id="${clip}"><path id="${shape}" d="${outline}"/></clipPath><g clip-path="url(#${clip})">` +
        `<use href="#${shape}" fill="${darker(colour, 0.17)}"/>` +
        `<use href="#${shape}" x="${-depth}" y="${Math.round(-depth * 0.8)}" fill="${colour}"/>${detail}</g>`
      );
    },
    stamp: (content) => {
      const id = nextId();
      const definition = `<defs><g id="${id}">${content}</g></defs>`;
      let isDefined = false;
      return (placing) => {
        const prefix = isDefined ? "" : definition;
        isDefined = true;
        return prefix + place(`<use href="#${id}"/>`, placing);
      };
    },
  };
};

export const place = (content: string, { x = 0, y = 0, turn = 0, scale = 1, flip = false }: Placing): string => {
  const moves = [
    x !== 0 || y !== 0 ? `translate(${Math.round(x)} ${Math.round(y)})` : "",
    turn !== 0 ? `rotate(${Math.round(turn)})` : "",
    scale !== 1 || flip ? `scale(${flip ? -round2(scale) : round2(scale)} ${round2(scale)})` : "",
  ].join("");
  return moves === "" ? content : `<g transform="${moves}">${content}</g>`;
};

const round2 = (value: number): number => Math.round(value * 100) / 100;

export const fill = (outline: string, colour: string, opacity = 1): string =>
  `<path d="${outline}" fill="${colour}"${opacity === 1 ? "" : ` opacity="${opacity}"`}/>`;

export const stroke = (outline: string, colour: string, width: number): string =>
  `<path d="${outline}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** Where the light hits. */
export const shine = ([x, y]: Point, rx: number, ry: number): string =>
  `<ellipse cx="${Math.round(x)}" cy="${Math.round(y)}" rx="${Math.round(rx)}" ry="${Math.round(ry)}" fill="#fff" opacity=".35" transform="rotate(-30 ${Math.round(x)} ${Math.round(y)})"/>`;

/** What a body casts on the table. */
export const shadow = ([x, y]: Point, rx: number, ry = rx * 0.16): string =>
  fill(oval([x, y], rx, ry), "#5b4a33", 0.16);

export interface Setting {
  readonly tint?: Tint;
  /** Where the table meets the wall. */
  readonly horizon?: number;
  /** How near we stand: goods grow around the middle of the table. */
  readonly zoom?: number;
}

/** A picture of 800 × 600: a wall, a table, and what `draw` puts on it. The name seeds its chance. */
export const picture = (name: string, setting: Setting, draw: (pen: Pen) => string): string => {
  const tint = TINTS[setting.tint ?? "paper"];
  const horizon = setting.horizon ?? 390;
  const table = mix(tint, darker(tint, 0.3), 0.28);
  const zoom = setting.zoom ?? 1.15;
  const goods = place(place(draw(createPen(name)), { x: -400, y: -490 }), { x: 400, y: 500, scale: zoom });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" width="800" height="600">` +
    `<rect width="800" height="600" fill="${lighter(tint, 0.15)}"/>` +
    `<rect y="${horizon}" width="800" height="${600 - horizon}" fill="${table}"/>${goods}</svg>`
  );
};

/** A square emblem or portrait without a table. */
export const square = (name: string, ground: string, draw: (pen: Pen) => string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 480" width="480" height="480">` +
  `<rect width="480" height="480" fill="${ground}"/>${draw(createPen(name))}</svg>`;

/** A view of the open air, 800 × 600. */
export const scene = (name: string, sky: string, draw: (pen: Pen) => string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" width="800" height="600">` +
  `<rect width="800" height="600" fill="${sky}"/>${draw(createPen(name))}</svg>`;
