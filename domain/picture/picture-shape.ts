// The shapes that pictures are cut to, and the sizes that each of them is kept in.

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The large one, in pixels: 4:3 as cards and sheets show it, square as a face or a sign. */
export const PICTURE_SHAPES = {
  landscape: { width: 1200, height: 900 },
  square: { width: 900, height: 900 },
} as const satisfies Readonly<Record<string, PixelSize>>;

export type PictureShape = keyof typeof PICTURE_SHAPES;

export const PICTURE_SHAPE_NAMES = ["landscape", "square"] as const satisfies readonly PictureShape[];

/** The small one, for cards and lists, is a third as wide. */
export const SMALL_DIVISOR = 3;
