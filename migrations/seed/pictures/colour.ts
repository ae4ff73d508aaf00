// Colours of the pictures: produce is bright, everything around it is paper. Light comes from the upper left and is
// warm; shade leans towards ink, never towards grey.

const channels = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

/** `share` of the second colour, from 0 to 1. */
export const mix = (first: string, second: string, share: number): string => {
  const [r, g, b] = channels(first);
  const [r2, g2, b2] = channels(second);
  const part = (from: number, to: number) =>
    Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, "0");
  return `#${part(r, r2)}${part(g, g2)}${part(b, b2)}`;
};

export const darker = (colour: string, share = 0.2): string => mix(colour, "#33261d", share);
export const lighter = (colour: string, share = 0.3): string => mix(colour, "#fffaee", share);

/** What stands behind the produce: a wall and a table of the same tint. */
export const TINTS = {
  paper: "#f4f0e4",
  sage: "#e4ebda",
  straw: "#f6ead0",
  clay: "#f2e0d0",
  sky: "#dfeaea",
  rose: "#f4e1dc",
  lilac: "#e8e3ed",
  moss: "#d9e2cf",
  sand: "#ece3d3",
} as const;
export type Tint = keyof typeof TINTS;

export const LEAF = "#5f8f4a";
export const LEAF_DARK = "#3f6f3d";
export const LEAF_PALE = "#a9c477";
export const WOOD = "#c99a63";
export const WOOD_DARK = "#9c6d42";
export const CREAM = "#fbf3df";
export const GLASS = "#e7f0ee";
export const STRING = "#b98f5a";
export const PAPER_LABEL = "#fffaf0";
