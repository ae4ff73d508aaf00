import { expect, test } from "vitest";
import { pictureKind, pixelFault } from "../../../domain/picture/picture-file.ts";

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

test.each([
  ["a photograph", "\xff\xd8\xff\xe1..Exif..", "jpeg"],
  ["a drawing", "\x89PNG\r\n\x1a\n....", "png"],
  ["a WebP", "RIFF....WEBPVP8 ", "webp"],
  ["an animated GIF", "GIF89a......", "gif"],
  ["an iPhone's photograph", "\0\0\0\x1cftypheic....", "heic"],
  ["a HEIC that names its container first", "\0\0\0\x1cftypmif1....", "heic"],
  ["a page", "<!doctype html><script>alert(1)</script>", null],
  ["a drawing that may hold a script", '<svg xmlns="http://www.w3.org/2000/svg"/>', null],
  ["a sound in the same container as a WebP", "RIFF....WAVEfmt ", null],
  ["a film in the same container as HEIC", "\0\0\0\x1cftypmp42....", null],
  ["an AVIF", "\0\0\0\x1cftypavif....", null],
  ["nothing", "", null],
])("%s is told by its first bytes", (_, bytes, kind) => {
  expect(pictureKind(latin1(bytes))).toBe(kind);
});

test.each([
  ["a phone's photograph", { width: 4000, height: 3000 }, null],
  ["a photograph of 50 million pixels", { width: 8160, height: 6120 }, null],
  ["a panorama", { width: 12_000, height: 2500 }, null],
  ["a dot", { width: 1, height: 1 }, "too-small"],
  ["a line", { width: 4000, height: 63 }, "too-small"],
  ["a panorama longer than the decoder takes", { width: 16_382, height: 3900 }, "too-large"],
  ["a wall that was a small file", { width: 12_000, height: 12_000 }, "too-large"],
] as const)("%s is taken or refused by its size", (_, size, fault) => {
  expect(pixelFault(size)).toBe(fault);
});

test("a browser takes the longest panorama of a phone, which it makes smaller", () => {
  expect(pixelFault({ width: 16_382, height: 3900 }, Number.POSITIVE_INFINITY)).toBeNull();
});
