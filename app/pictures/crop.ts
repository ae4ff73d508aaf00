/** How a picture is cut: how near, and which part of what then does not fit; 0.5 is the middle. */
export interface Cut {
  /** 1: as much as fits. */
  readonly zoom: number;
  readonly across: number;
  readonly down: number;
}

export const MIDDLE: Cut = { zoom: 1, across: 0.5, down: 0.5 };
export const ZOOM_MAX = 4;

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Part extends Size {
  readonly x: number;
  readonly y: number;
}

/** The part of the picture that fills a frame of this shape. */
export function partIn(picture: Size, frame: Size, cut: Cut): Part {
  const shape = frame.width / frame.height;
  const isWide = picture.width / picture.height > shape;
  const fitting = isWide
    ? { width: picture.height * shape, height: picture.height }
    : { width: picture.width, height: picture.width / shape };
  const [width, height] = [fitting.width / cut.zoom, fitting.height / cut.zoom];
  return { width, height, x: (picture.width - width) * cut.across, y: (picture.height - height) * cut.down };
}

const within = (share: number): number => Math.max(0, Math.min(1, share));

/** Drags the picture under its frame, by shares of the frame. */
export function dragged(
  picture: Size,
  frame: Size,
  { cut, by }: { cut: Cut; by: { across: number; down: number } },
): Cut {
  const part = partIn(picture, frame, cut);
  const [roomAcross, roomDown] = [picture.width - part.width, picture.height - part.height];
  return {
    zoom: cut.zoom,
    across: roomAcross > 0 ? within(cut.across - (by.across * part.width) / roomAcross) : cut.across,
    down: roomDown > 0 ? within(cut.down - (by.down * part.height) / roomDown) : cut.down,
  };
}
