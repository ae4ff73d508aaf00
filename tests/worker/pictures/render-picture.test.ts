// Pictures are really decoded here, by Miniflare's local Images.
import { env } from "cloudflare:workers";
import { inflateSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { PICTURE_MAX_BYTES } from "../../../domain/picture/picture-file.ts";
import type { PictureShape } from "../../../domain/picture/picture-shape.ts";
import { renderPicture } from "../../../worker/pictures/render-picture.ts";
import { aDrawing, photograph, pngChunk } from "../../support/photographs.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const render = (bytes: Bytes, shape: PictureShape = "landscape") => renderPicture(env.IMAGES, new Blob([bytes]), shape);

async function rendered(bytes: Bytes, shape?: PictureShape) {
  const picture = await render(bytes, shape);
  if ("fault" in picture) throw new Error(picture.fault);
  return picture;
}

const sizeOf = async (bytes: Bytes) => {
  const { format, ...size } = await env.IMAGES.info(new Blob([bytes]).stream());
  return "width" in size ? [format, size.width, size.height] : [format];
};

/** Red, green and blue of the picture as a whole. */
async function colourOf(bytes: Bytes): Promise<number[]> {
  const dot = env.IMAGES.input(new Blob([bytes]).stream()).transform({ width: 1, height: 1, fit: "squeeze" });
  const png = new Uint8Array(await (await dot.output({ format: "image/png" })).response().arrayBuffer());
  const at = new TextDecoder("latin1").decode(png).indexOf("IDAT");
  const length = new DataView(png.buffer).getUint32(at - 4);
  return [...inflateSync(png.subarray(at + 4, at + 4 + length)).subarray(1, 4)];
}

const closeTo = (colour: readonly number[]) => colour.map((part) => expect.closeTo(part, -1.3));

const EXIF = "taken at 44.72 N 5.02 E";
const exifChunk = pngChunk("eXIf", new TextEncoder().encode(EXIF));

test.each(["galaxy-trailer.jpg", "motion-photo.jpg", "newline-at-end.jpg"])(
  "%s is the photograph before what the phone wrote behind it",
  async (name) => {
    expect(await rendered(photograph(name))).toEqual(await rendered(photograph("plain.jpg")));
  },
);

test("both sizes are WebP, and the small one is small whatever was sent", async () => {
  const { large, small } = await rendered(aDrawing({ width: 4000, height: 3000 }));
  expect(await sizeOf(large)).toEqual(["image/webp", 1200, 900]);
  expect(await sizeOf(small)).toEqual(["image/webp", 400, 300]);
});

test("a photograph held upright stands upright", async () => {
  const photo = photograph("portrait-orientation6.jpg");
  expect(await sizeOf(photo)).toEqual(["image/jpeg", 900, 600]);
  const { large } = await rendered(photo);
  // 600 × 900, of which the middle is cut out: the whole height fits.
  expect(await sizeOf(large)).toEqual(["image/webp", 600, 900]);
});

test("a square is cut out of the middle where one is shown", async () => {
  const { large, small } = await rendered(aDrawing({ width: 2000, height: 1500 }), "square");
  expect(await sizeOf(large)).toEqual(["image/webp", 900, 900]);
  expect(await sizeOf(small)).toEqual(["image/webp", 300, 300]);
});

test("what is smaller than its frame is not enlarged", async () => {
  const { large } = await rendered(aDrawing({ width: 320, height: 240 }));
  expect(await sizeOf(large)).toEqual(["image/webp", 320, 240]);
});

test("the colours of a phone's wider space are turned into those that every screen shows", async () => {
  const { large, small } = await rendered(photograph("p3.jpg"));
  for (const size of [large, small]) expect(await colourOf(size)).toEqual(closeTo([234, 51, 35]));
});

test("the inks of a printer's photograph are turned into colours", async () => {
  const { large } = await rendered(photograph("cmyk.jpg"));
  expect(await colourOf(large)).toEqual(closeTo([47, 127, 53]));
});

test.each(["moving.gif", "moving.webp"])("of %s the first picture stays", async (name) => {
  const { large } = await rendered(photograph(name));
  expect(await colourOf(large)).toEqual(closeTo([192, 32, 32]));
  expect(new TextDecoder("latin1").decode(large)).not.toContain("ANIM");
});

test.each([
  ["a photograph", photograph("portrait-orientation6.jpg")],
  ["a drawing", aDrawing({ width: 400, height: 300, beside: [exifChunk] })],
])("where %s was taken is nobody's business", async (_, bytes) => {
  const inText = (part: Bytes) => new TextDecoder("latin1").decode(part);
  expect(inText(bytes)).toMatch(/Exif|taken at/);
  for (const size of Object.values(await rendered(bytes)))
    expect(inText(size)).not.toMatch(/Exif|EXIF|XMP |ICCP|taken at/);
});

const half = (bytes: Bytes) => bytes.slice(0, bytes.length / 2);

test.each([
  ["a page", new TextEncoder().encode("<!doctype html><script>alert(1)</script>"), "not-a-picture"],
  [
    "a drawing that may hold a script",
    new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    "not-a-picture",
  ],
  ["nothing", new Uint8Array(), "not-a-picture"],
  ["half a photograph", half(photograph("plain.jpg")), "corrupt"],
  ["half a drawing", half(aDrawing({ width: 400, height: 300 })), "corrupt"],
  [
    "a page dressed as a photograph",
    new Uint8Array([0xff, 0xd8, 0xff, ...new TextEncoder().encode("<html>")]),
    "corrupt",
  ],
  ["a drawing of garbage", aDrawing({ width: 400, height: 300, pixels: new Uint8Array(900).fill(7) }), "corrupt"],
  ["an iPhone's HEIC, which nothing decodes on this machine", photograph("photo.heic"), "heic-not-read"],
  ["a dot", aDrawing({ width: 1, height: 1 }), "too-small"],
  ["a photograph heavier than may be", new Uint8Array(PICTURE_MAX_BYTES + 1), "too-heavy"],
])("%s is refused with its reason", async (_, bytes, fault) => {
  expect(await render(bytes)).toEqual({ fault });
});

test("what unfolds to 144 million pixels is refused before it is decoded", async () => {
  const images = { ...binding(), input: vi.fn() };
  const bomb = aDrawing({ width: 12_000, height: 12_000, pixels: new Uint8Array(400) });
  expect(await renderPicture(images, new Blob([bomb]), "landscape")).toEqual({ fault: "too-large" });
  expect(images.input).not.toHaveBeenCalled();
});

test("where pictures cannot be decoded at all nothing is said against the photograph", async () => {
  const logged = vi.spyOn(console, "error").mockReturnValue();
  const images = {
    ...binding(),
    input: () => {
      throw new Error("down");
    },
  };
  expect(await renderPicture(images, new Blob([photograph("plain.jpg")]), "landscape")).toEqual({
    fault: "not-prepared",
  });
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});

/** What the worker is bound to, to replace a part of. */
const binding = (): ImagesBinding => ({
  info: (stream) => env.IMAGES.info(stream),
  input: (stream) => env.IMAGES.input(stream),
  text: (content, options) => env.IMAGES.text(content, options),
  hosted: env.IMAGES.hosted,
});
