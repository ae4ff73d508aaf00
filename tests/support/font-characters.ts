// Which characters a font file draws, read from its own map. https://www.w3.org/TR/WOFF2/, OpenType "cmap", format 4.
import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";

const HEADER_BYTES = 48;
const TABLE_COUNT_AT = 12;
const COMPRESSED_BYTES_AT = 20;
/** The known tags have numbers: these are transformed unless they say otherwise. */
const [CMAP, GLYF, LOCA, TAG_FOLLOWS] = [0, 10, 11, 63];

export function charactersOf(file: string): ReadonlySet<string> {
  const woff2 = readFileSync(file);
  const { tables, endsAt } = readTables(woff2);
  const compressed = woff2.subarray(endsAt, endsAt + woff2.readUInt32BE(COMPRESSED_BYTES_AT));
  const bytes = brotliDecompressSync(compressed);
  let startsAt = 0;
  for (const { tag, byteCount } of tables) {
    if (tag === CMAP) return new Set(readMap(bytes.subarray(startsAt, startsAt + byteCount)));
    startsAt += byteCount;
  }
  throw new Error(`${file} maps no characters`);
}

function readTables(woff2: Buffer) {
  let at = HEADER_BYTES;
  const readNumber = (): number => {
    for (let value = 0; ; ) {
      const byte = woff2.readUInt8(at);
      at += 1;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  const tables = Array.from({ length: woff2.readUInt16BE(TABLE_COUNT_AT) }, () => {
    const flags = woff2.readUInt8(at);
    at += 1;
    const [tag, version] = [flags & 63, flags >> 6];
    if (tag === TAG_FOLLOWS) at += 4;
    const plainByteCount = readNumber();
    const isTransformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0;
    return { tag, byteCount: isTransformed ? readNumber() : plainByteCount };
  });
  return { tables, endsAt: at };
}

/** The characters of the Basic Multilingual Plane. */
function* readMap(cmap: Buffer): Iterable<string> {
  for (let record = 0; record < cmap.readUInt16BE(2); record += 1) {
    const map = cmap.subarray(cmap.readUInt32BE(4 + record * 8 + 4));
    if (map.readUInt16BE(0) !== 4) continue;
    const twiceSegments = map.readUInt16BE(6);
    for (let at = 0; at < twiceSegments; at += 2) {
      const [last, first] = [map.readUInt16BE(14 + at), map.readUInt16BE(16 + twiceSegments + at)];
      for (let code = first; code <= last && code < 0xffff; code += 1) yield String.fromCharCode(code);
    }
  }
}
