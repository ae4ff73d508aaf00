// The smallest files that are pictures, made by hand.

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

export const aPng = (width: number, height: number): Uint8Array =>
  new Uint8Array([
    ...[0x89, ...text("PNG\r\n"), 0x1a, 0x0a],
    ...[...u32(13), ...text("IHDR"), ...u32(width), ...u32(height), 8, 6, 0, 0, 0, ...u32(0)],
    ...[...u32(0), ...text("IEND"), ...u32(0)],
  ]);

export const aWebp = (width: number, height: number): Uint8Array => {
  const body = [...text("WEBPVP8X"), ...u32Little(10), ...u32Little(0)];
  const size = [...u32Little(width - 1).slice(0, 3), ...u32Little(height - 1).slice(0, 3)];
  return new Uint8Array([...text("RIFF"), ...u32Little(body.length + size.length), ...body, ...size]);
};
