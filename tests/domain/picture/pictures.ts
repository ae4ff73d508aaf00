// The smallest files that are pictures, made by hand.
import { crc32 } from "node:zlib";

const text = (written: string): number[] => [...written].map((char) => char.charCodeAt(0));
const u16 = (value: number): number[] => [value >> 8, value & 255];
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 0xffff)];
const u32Little = (value: number): number[] => u32(value).reverse();

const segment = (marker: number, body: readonly number[]) => [0xff, marker, ...u16(body.length + 2), ...body];

export const EXIF = "Exif\0\0 taken at 44.72 N 5.02 E";

export const aJpeg = (width: number, height: number): Uint8Array =>
  new Uint8Array([
    ...[0xff, 0xd8],
    ...segment(0xe0, text("JFIF\0")),
    ...segment(0xe1, text(EXIF)),
    ...segment(0xc0, [8, ...u16(height), ...u16(width), 3]),
    ...segment(0xda, [1]),
    ...[1, 2, 3, 0xff, 0xd9],
  ]);

const bytesIn = (body: readonly number[]): Uint8Array => new Uint8Array(body);

export const pngChunk = (type: string, body: readonly number[]): number[] => {
  const named = [...text(type), ...body];
  return [...u32(body.length), ...named, ...u32(crc32(bytesIn(named)))];
};

/** `beside`: other chunks, between its header and its pixels. */
export const aPng = (width: number, height: number, beside: readonly number[] = []): Uint8Array =>
  bytesIn([
    ...[0x89, ...text("PNG\r\n"), 0x1a, 0x0a],
    ...pngChunk("IHDR", [...u32(width), ...u32(height), 8, 6, 0, 0, 0]),
    ...beside,
    ...pngChunk("IDAT", [1, 2, 3]),
    ...pngChunk("IEND", []),
  ]);

export const webpChunk = (type: string, body: readonly number[]): number[] => [
  ...[...text(type), ...u32Little(body.length), ...body],
  ...(body.length % 2 === 0 ? [] : [0]),
];

const riff = (chunks: readonly number[]) =>
  bytesIn([...text("RIFF"), ...u32Little(chunks.length + 4), ...text("WEBP"), ...chunks]);

const u16Little = (value: number): number[] => u16(value).reverse();

const frame = (width: number, height: number) =>
  webpChunk("VP8 ", [0, 0, 0, 0x9d, 0x01, 0x2a, ...u16Little(width), ...u16Little(height), 7]);

interface Beside {
  /** Other chunks, after the picture. */
  readonly chunks: readonly number[];
  /** Which of them there are, as its canvas says. */
  readonly flags: number;
}

/** As a camera writes it, with a canvas. */
export const aWebp = (width: number, height: number, beside: Beside = { chunks: [], flags: 0 }): Uint8Array => {
  const { chunks, flags } = beside;
  const size = [...u32Little(width - 1).slice(0, 3), ...u32Little(height - 1).slice(0, 3)];
  return riff([...webpChunk("VP8X", [flags, 0, 0, 0, ...size]), ...frame(width, height), ...chunks]);
};

/** Nothing but the picture. */
export const aSimpleWebp = (width: number, height: number): Uint8Array => riff(frame(width, height));

/** A canvas that nothing is drawn on. */
export const anEmptyWebp = (behind: readonly number[]): Uint8Array =>
  riff([...webpChunk("VP8X", [0, 0, 0, 0, 99, 0, 0, 99, 0, 0]), ...behind]);
