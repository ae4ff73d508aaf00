// What a picture's file says of itself, by its bytes and never by its name: a page, a script or a drawing with a script in
// it does not become a picture by being called one.

/** A phone's photograph fits; it is made smaller before it is sent, where there is a script. */
export const PICTURE_MAX_BYTES = 8 * 1024 * 1024;
export const PICTURE_MIN_PIXELS = 64;
export const PICTURE_MAX_PIXELS = 12_000;

export type PictureType = "image/jpeg" | "image/png" | "image/webp";

export type PictureFault =
  /** No JPEG, PNG or WebP. */
  | "not-a-picture"
  /** It begins like one and does not go on so. */
  | "corrupt"
  | "too-heavy"
  | "too-small"
  | "too-large";

export interface PictureFile {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<PictureFile, "width" | "height">;

export function readPictureFile(bytes: Uint8Array): PictureFile | { readonly fault: PictureFault } {
  if (bytes.length > PICTURE_MAX_BYTES) return { fault: "too-heavy" };
  const type = typeOf(bytes);
  if (type === null) return { fault: "not-a-picture" };
  const size = SIZE_OF[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (size === null) return { fault: "corrupt" };
  const [shorter, longer] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  if (shorter < PICTURE_MIN_PIXELS) return { fault: "too-small" };
  return longer > PICTURE_MAX_PIXELS ? { fault: "too-large" } : { type, ...size };
}

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

function typeOf(bytes: Uint8Array): PictureType | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "image/jpeg";
  if (ascii(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "image/png";
  return ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP" ? "image/webp" : null;
}

const SIZE_OF: Readonly<Record<PictureType, (view: DataView) => Size | null>> = {
  "image/jpeg": sizeOfJpeg,
  "image/png": sizeOfPng,
  "image/webp": sizeOfWebp,
};

const JPEG_START_OF_SCAN = 0xda;
/** Start of frame: all that code a size (ITU T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function sizeOfJpeg(view: DataView): Size | null {
  let size: Size | null = null;
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const length = view.getUint16(at + 2);
    if (marker === JPEG_START_OF_SCAN) return endsAs(view, [0xff, 0xd9]) ? size : null;
    if (isFrame(marker) && at + 9 <= view.byteLength)
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + length;
  }
  return null;
}

/** Cameras pad their files: the end may be followed by zeros. */
function endsAs(view: DataView, marker: readonly [number, number]): boolean {
  let end = view.byteLength;
  while (end > 2 && view.getUint8(end - 1) === 0) end -= 1;
  return view.getUint8(end - 2) === marker[0] && view.getUint8(end - 1) === marker[1];
}

const PNG_HEADER_BYTES = 24;
const PNG_END_BYTES = 12;

function sizeOfPng(view: DataView): Size | null {
  if (view.byteLength < PNG_HEADER_BYTES + PNG_END_BYTES || tag(view, 12) !== "IHDR") return null;
  if (tag(view, view.byteLength - 8) !== "IEND") return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

const WEBP_HEADER_BYTES = 30;

function sizeOfWebp(view: DataView): Size | null {
  const declaredBytes = view.byteLength < WEBP_HEADER_BYTES ? -1 : view.getUint32(4, true) + 8;
  if (declaredBytes < 0 || declaredBytes > view.byteLength) return null;
  switch (tag(view, 12)) {
    case "VP8 ":
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case "VP8X":
      return { width: (view.getUint32(24, true) & 0xffffff) + 1, height: (view.getUint32(26, true) >>> 8) + 1 };
    default:
      return null;
  }
}

const tag = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
