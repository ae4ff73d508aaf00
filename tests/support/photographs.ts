// Photographs as cameras and programs write them, and drawings of any size.
import { crc32, deflateSync } from "node:zlib";

const FILES = import.meta.glob<string>("./photographs/*", { query: "?url&inline", import: "default", eager: true });

type Bytes = Uint8Array<ArrayBuffer>;

const bytesIn = (base64: string): Bytes => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/** By its file name in the folder beside this file. */
export function photograph(name: string): Bytes {
  const address = FILES[`./photographs/${name}`];
  if (address === undefined) throw new Error(`there is no photograph ${name}`);
  return bytesIn(address.slice(address.indexOf(",") + 1));
}

export const fileOf = (bytes: Bytes, name = "photo.jpg"): File => new File([bytes], name, { type: "image/jpeg" });

export function pngChunk(type: string, body: Uint8Array): Bytes {
  const chunk = new Uint8Array(body.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(body, 8);
  view.setUint32(body.length + 8, crc32(chunk.subarray(4, body.length + 8)));
  return chunk;
}

function joined(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let length = 0;
  for (const part of parts) {
    whole.set(part, length);
    length += part.length;
  }
  return whole;
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  /** From black to white. */
  readonly grey?: number;
  /** In the place of its compressed pixels. */
  readonly pixels?: Uint8Array;
  /** Other chunks, before its pixels. */
  readonly beside?: readonly Uint8Array[];
}

/** A PNG in one grey of 8 bits. */
export function aDrawing({ width, height, grey = 128, pixels, beside = [] }: Drawing): Bytes {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  view.setUint8(8, 8);
  // Each row begins with its filter: none.
  const row = new Uint8Array(width + 1).fill(grey, 1);
  const drawn = () => deflateSync(joined(Array.from({ length: height }, () => row)));
  const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const end = pngChunk("IEND", new Uint8Array());
  return joined([signature, pngChunk("IHDR", header), ...beside, pngChunk("IDAT", pixels ?? drawn()), end]);
}
