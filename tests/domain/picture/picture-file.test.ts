import { expect, test } from "vitest";
import { PICTURE_MAX_BYTES, readPictureFile } from "../../../domain/picture/picture-file.ts";
import { stripMetadata } from "../../../domain/picture/strip-metadata.ts";
import { aJpeg, aPng, aWebp, EXIF } from "./pictures.ts";

const inText = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ["a photograph", aJpeg(1200, 900), { type: "image/jpeg", width: 1200, height: 900 }],
  ["a photograph that its camera has padded", new Uint8Array([...aJpeg(640, 480), 0, 0, 0]), { width: 640 }],
  ["a drawing", aPng(400, 300), { type: "image/png", width: 400, height: 300 }],
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
  ["half a WebP", aWebp(800, 600).slice(0, -2), "corrupt"],
  ["a dot", aPng(1, 1), "too-small"],
  ["a wall", aPng(30_000, 100), "too-large"],
  ["a heavy one", new Uint8Array(PICTURE_MAX_BYTES + 1), "too-heavy"],
])("%s is refused", (_, bytes, fault) => {
  expect(readPictureFile(bytes)).toEqual({ fault });
});

test("where a photograph was taken is nobody's business", () => {
  const photograph = aJpeg(1200, 900);
  expect(inText(photograph)).toContain(EXIF);
  const stripped = stripMetadata(photograph);
  expect(inText(stripped)).not.toContain("taken at");
  expect(readPictureFile(stripped)).toEqual(readPictureFile(photograph));
});
