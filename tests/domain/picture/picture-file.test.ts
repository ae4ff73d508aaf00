import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PICTURE_MAX_BYTES, readPictureFile } from "../../../domain/picture/picture-file.ts";
import { stripMetadata } from "../../../domain/picture/strip-metadata.ts";
import { aJpeg, anEmptyWebp, aPng, aSimpleWebp, aWebp, EXIF, pngChunk, webpChunk } from "./pictures.ts";

const inText = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ["a photograph", aJpeg(1200, 900), { type: "image/jpeg", width: 1200, height: 900 }],
  ["a photograph that its camera has padded", new Uint8Array([...aJpeg(640, 480), 0, 0, 0]), { width: 640 }],
  ["a drawing", aPng(400, 300), { type: "image/png", width: 400, height: 300 }],
  ["a WebP with nothing beside the picture", aSimpleWebp(800, 600), { type: "image/webp", width: 800, height: 600 }],
  ["a WebP", aWebp(800, 600), { type: "image/webp", width: 800, height: 600 }],
])("%s is one", (_, bytes, expected) => {
  expect(readPictureFile(bytes)).toMatchObject(expected);
});

test.each([
  ["a page", bytesOf("<!doctype html><script>alert(1)</script>"), "not-a-picture"],
  ["a drawing that may hold a script", bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), "not-a-picture"],
  ["a film", bytesOf("GIF89a"), "not-a-picture"],
  ["nothing", new Uint8Array(), "not-a-picture"],
  ["a page dressed as a photograph", new Uint8Array([0xff, 0xd8, 0xff, ...bytesOf("<html>")]), "corrupt"],
  ["half a photograph", aJpeg(1200, 900).slice(0, -2), "corrupt"],
  ["half a drawing", aPng(400, 300).slice(0, -9), "corrupt"],
  ["a drawing with a script before its end", aPng(400, 300, [...bytesOf("<script>alert(1)</script>")]), "corrupt"],
  ["a drawing with a script behind it", new Uint8Array([...aPng(400, 300), ...bytesOf("<script>")]), "corrupt"],
  ["two drawings in one", new Uint8Array([...aPng(400, 300), ...aPng(400, 300).slice(8)]), "corrupt"],
  ["a WebP of a canvas and a script", anEmptyWebp([...bytesOf("<script>alert(1)</script>")]), "corrupt"],
  [
    "a WebP of a canvas and a script in a chunk",
    anEmptyWebp(webpChunk("VP8 ", [...bytesOf("<script></script>")])),
    "corrupt",
  ],
  ["a WebP with a script behind it", new Uint8Array([...aWebp(400, 300), ...bytesOf("<script>")]), "corrupt"],
  ["half a WebP", aWebp(800, 600).slice(0, -2), "corrupt"],
  ["a dot", aPng(1, 1), "too-small"],
  ["a wall", aPng(30_000, 100), "too-large"],
  ["a heavy one", new Uint8Array(PICTURE_MAX_BYTES + 1), "too-heavy"],
])("%s is refused", (_, bytes, fault) => {
  expect(readPictureFile(bytes)).toEqual({ fault });
});

const ofText = (text: string): number[] => [...new TextEncoder().encode(text)];
const IN_PNG = ["eXIf", "tEXt", "zTXt", "iTXt", "tIME", "prVt"].flatMap((type) => pngChunk(type, ofText(EXIF)));
const IN_WEBP = [
  ...webpChunk("EXIF", ofText(EXIF)),
  ...webpChunk("XMP ", ofText(EXIF)),
  ...webpChunk("blob", ofText(EXIF)),
];
/** Exif and XMP, say its flags. */
const BESIDE_WEBP = { chunks: IN_WEBP, flags: 0x0c };

test.each([
  ["a photograph", aJpeg(1200, 900), "image/jpeg"],
  ["a drawing", aPng(400, 300, IN_PNG), "image/png"],
  ["a WebP", aWebp(800, 600, BESIDE_WEBP), "image/webp"],
] as const)("where %s was taken is nobody's business", (_, picture, type) => {
  expect(inText(picture)).toContain(EXIF);
  const stripped = stripMetadata(picture, type);
  expect(inText(stripped)).not.toContain("taken at");
  expect(readPictureFile(stripped)).toEqual(readPictureFile(picture));
  expect(stripMetadata(stripped, type)).toEqual(stripped);
});

test("a WebP no longer says that it tells more than it does", () => {
  const stripped = stripMetadata(aWebp(800, 600, BESIDE_WEBP), "image/webp");
  expect(stripped).toEqual(aWebp(800, 600));
});

test("what tells how a picture looks stays", () => {
  const looks = [...pngChunk("gAMA", [0, 0, 177, 143]), ...pngChunk("tRNS", [1])];
  expect(stripMetadata(aPng(400, 300, [...looks, ...IN_PNG]), "image/png")).toEqual(aPng(400, 300, looks));
});

describe("a file damaged anywhere", () => {
  const files = [aPng(400, 300, IN_PNG), aWebp(800, 600, BESIDE_WEBP), aSimpleWebp(640, 480), aJpeg(1200, 900)];
  const aFile = fc.constantFrom(...files);

  test("is read or refused, and what is read has nothing private left and is a picture still", () => {
    fc.assert(
      fc.property(aFile, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }), (file, bites) => {
        const bitten = Uint8Array.from(file);
        for (const [at, byte] of bites) bitten[at % bitten.length] = byte;
        const read = readPictureFile(bitten);
        if ("fault" in read) return;
        const stripped = stripMetadata(bitten, read.type);
        expect(readPictureFile(stripped)).toEqual(read);
      }),
    );
  });

  test("of which one bit of a PNG is another is always noticed", () => {
    const png = aPng(400, 300, IN_PNG);
    fc.assert(
      fc.property(fc.nat(png.length - 1), fc.nat(7), (at, bit) => {
        const bitten = png.with(at, (png[at] ?? 0) ^ (1 << bit));
        expect(readPictureFile(bitten)).toHaveProperty("fault");
      }),
    );
  });

  test("cut off or grown at its end is always noticed in a PNG or a WebP", () => {
    fc.assert(
      fc.property(fc.constantFrom(...files.slice(0, 3)), fc.integer({ min: 1, max: 40 }), (file, count) => {
        expect(readPictureFile(file.slice(0, -count))).toHaveProperty("fault");
        expect(readPictureFile(new Uint8Array([...file, ...new Uint8Array(count)]))).toHaveProperty("fault");
      }),
    );
  });
});
