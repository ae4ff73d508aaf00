import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { PICTURE_MAX_BYTES } from "../../../domain/picture/picture-file.ts";
import { blankProduct } from "../../../domain/product/write-product.ts";
import { site } from "../../../worker/site.ts";
import { aDrawing, fileOf, photograph } from "../../support/photographs.ts";
import { aTeam } from "./a-team.ts";

const A_PHOTO = fileOf(photograph("plain.jpg"));
const fetchPicture = (path: string) =>
  site.fetch(new Request(`http://localhost${path}`), env, createExecutionContext());

test("a picture is kept in two sizes under one hash, for ever, as WebP whatever was sent", async () => {
  const team = await aTeam("photo");
  const { body } = await team.send("/pictures", { photo: A_PHOTO, shape: "landscape" });
  expect(body.picture).toMatch(/^[\w-]{22}$/);
  const [large, small] = [
    await fetchPicture(`/pictures/${body.picture}`),
    await fetchPicture(`/pictures/${body.picture}/small`),
  ];
  for (const { headers } of [large, small]) {
    expect(headers.get("content-type")).toBe("image/webp");
    expect(headers.get("cache-control")).toContain("immutable");
  }
  const width = async (picture: Response) => {
    const size = await env.IMAGES.info((await picture.blob()).stream());
    return "width" in size && size.width;
  };
  expect(await Promise.all([width(large), width(small)])).toEqual([900, 400]);
});

test("a picture kept under a whole hash, as all were once, is still shown and still taken", async () => {
  const team = await aTeam("photo-old");
  const picture = "1a".repeat(32);
  await env.PICTURES.put(picture, photograph("plain.jpg"), { httpMetadata: { contentType: "image/jpeg" } });
  expect((await fetchPicture(`/pictures/${picture}/small`)).status).toBe(200);
  const form = { ...blankProduct("v-photo-old"), name: "Noix", picture };
  expect((await team.post("/products", form)).status).toBe(200);
});

test("the same photograph sent twice is one picture, cut to another shape it is another", async () => {
  const team = await aTeam("photo-twice");
  const send = async (shape: string) => (await team.send("/pictures", { photo: A_PHOTO, shape })).body.picture;
  const once = await send("landscape");
  expect(await send("landscape")).toBe(once);
  expect(await send("square")).not.toBe(once);
});

test("what is none is refused with the reason", async () => {
  const team = await aTeam("no-photo");
  const page = new TextEncoder().encode("<html><script>alert(1)</script>");
  const reply = await team.send("/pictures", { photo: fileOf(page), shape: "landscape" });
  expect(reply).toMatchObject({ status: 400, body: { faults: [{ path: "picture", expected: "not-a-picture" }] } });
  expect((await team.send("/pictures", {})).status).toBe(400);
  expect((await team.send("/pictures", { photo: A_PHOTO, shape: "round" })).status).toBe(400);
});

test("a request far too heavy for a picture is refused with the reason, in the words of a form", async () => {
  const team = await aTeam("heavy-photo");
  const photo = fileOf(new Uint8Array(12 * 1024 * 1024));
  const reply = await team.send("/pictures", { photo, shape: "landscape" });
  expect(reply).toMatchObject({ status: 413, body: { faults: [{ path: "picture", expected: "too-heavy" }] } });
});

test("a product takes only a picture that is there", async () => {
  const team = await aTeam("photo-there");
  const reply = await team.post("/products", {
    ...blankProduct("v-photo-there"),
    name: "Noix",
    picture: "0".repeat(64),
  });
  expect(reply.body.faults).toEqual([{ path: "picture", expected: "corrupt" }]);
});

test("without a script the photograph comes with the form, and stays when another field is refused", async () => {
  const team = await aTeam("photo-plain");
  const fields = { name: "", unit: "kg", picture: "", pictureFile: A_PHOTO };
  const refused = await team.send("/products", fields);
  const outcome = await team.get(`/api/form-outcome/${refused.location?.split("?retour=")[1]}`);
  const { picture } = outcome.body.values;
  expect(picture).toMatch(/^[\w-]{22}$/);
  const saved = await team.send("/products", {
    ...fields,
    name: "Noix",
    picture,
    pictureFile: fileOf(new Uint8Array()),
  });
  const productId = new URL(saved.location ?? "", "http://x").pathname.split("/").at(-1);
  expect((await team.get(`/products/${productId}`)).body.product.picture).toBe(picture);
  const { version } = (await team.get(`/products/${productId}`)).body;
  await team.send(`/products/${productId}`, { name: "Noix", unit: "kg", picture, version, pictureDropped: "on" });
  expect((await team.get(`/products/${productId}`)).body.product.picture).toBeNull();
});

test.each([
  ["damaged", photograph("plain.jpg").slice(0, 4000), "corrupt"],
  ["too heavy", new Uint8Array(PICTURE_MAX_BYTES + 1), "too-heavy"],
  ["far too heavy", new Uint8Array(20 * 1024 * 1024), "too-heavy"],
  ["too large", aDrawing({ width: 12_000, height: 12_000, pixels: new Uint8Array(9) }), "too-large"],
])("without a script a photograph that is %s costs nothing else of the form", async (what, bytes, expected) => {
  const team = await aTeam(`photo-refused-${what.replaceAll(" ", "-")}`);
  const fields = { name: "Noix", description: "De Die,\r\nsèches", unit: "kg", picture: "" };
  const refused = await team.send("/products", { ...fields, pictureFile: fileOf(bytes) });
  const { body } = await team.get(`/api/form-outcome/${refused.location?.split("?retour=")[1]}`);
  expect(body.faults).toEqual([{ path: "picture", expected }]);
  expect(body.values).toMatchObject(fields);
});

test("a form heavier than any is not read, and says so", async () => {
  const team = await aTeam("photo-far-too-heavy");
  const pictureFile = fileOf(new Uint8Array(25 * 1024 * 1024));
  const refused = await team.send("/products", { name: "Noix", unit: "kg", picture: "", pictureFile });
  const { body } = await team.get(`/api/form-outcome/${refused.location?.split("?retour=")[1]}`);
  expect(body.faults).toEqual([{ path: "picture", expected: "form-too-heavy" }]);
});
