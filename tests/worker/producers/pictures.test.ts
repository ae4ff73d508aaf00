import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { blankProduct } from "../../../domain/product/write-product.ts";
import { site } from "../../../worker/site.ts";
import { aJpeg, aPng, EXIF } from "../../domain/picture/pictures.ts";
import { aTeam } from "./a-team.ts";

const file = (bytes: Uint8Array, name = "photo.jpg") => new File([new Uint8Array(bytes)], name, { type: "image/jpeg" });
const fetchPicture = (path: string) =>
  site.fetch(new Request(`http://localhost${path}`), env, createExecutionContext());

test("a picture is kept in two sizes under one hash, for ever, and without where it was taken", async () => {
  const team = await aTeam("photo");
  const { body } = await team.send("/pictures", { large: file(aJpeg(1200, 900)), small: file(aJpeg(400, 300)) });
  expect(body.picture).toMatch(/^[\w-]{22}$/);
  const large = await fetchPicture(`/pictures/${body.picture}`);
  expect(large.headers.get("content-type")).toBe("image/jpeg");
  expect(large.headers.get("cache-control")).toContain("immutable");
  expect(new TextDecoder("latin1").decode(await large.arrayBuffer())).not.toContain(EXIF);
  const small = await fetchPicture(`/pictures/${body.picture}/small`);
  expect((await small.arrayBuffer()).byteLength).toBeGreaterThan(0);
});

test("a picture kept under a whole hash, as all were once, is still shown and still taken", async () => {
  const team = await aTeam("photo-old");
  const picture = "1a".repeat(32);
  await env.PICTURES.put(picture, aJpeg(1200, 900), { httpMetadata: { contentType: "image/jpeg" } });
  expect((await fetchPicture(`/pictures/${picture}/small`)).status).toBe(200);
  const form = { ...blankProduct("v-photo-old"), name: "Noix", picture };
  expect((await team.post("/products", form)).status).toBe(200);
});

test("another small picture beside the same large one is another picture", async () => {
  const team = await aTeam("photo-pair");
  const large = file(aJpeg(1200, 900));
  const one = await team.send("/pictures", { large, small: file(aJpeg(400, 300)) });
  const other = await team.send("/pictures", { large, small: file(aPng(400, 300)) });
  expect(one.body.picture).not.toBe(other.body.picture);
});

test("what is none is refused with the reason", async () => {
  const team = await aTeam("no-photo");
  const page = new TextEncoder().encode("<html><script>alert(1)</script>");
  const reply = await team.send("/pictures", { large: file(page) });
  expect(reply).toMatchObject({ status: 400, body: { faults: [{ path: "picture", expected: "not-a-picture" }] } });
  expect((await team.send("/pictures", {})).status).toBe(400);
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
  const fields = { name: "", unit: "kg", picture: "", pictureFile: file(aJpeg(1200, 900)) };
  const refused = await team.send("/products", fields);
  const outcome = await team.get(`/api/form-outcome/${refused.location?.split("?retour=")[1]}`);
  const { picture } = outcome.body.values;
  expect(picture).toMatch(/^[\w-]{22}$/);
  const saved = await team.send("/products", { ...fields, name: "Noix", picture, pictureFile: file(new Uint8Array()) });
  const productId = new URL(saved.location ?? "", "http://x").pathname.split("/").at(-1);
  expect((await team.get(`/products/${productId}`)).body.product.picture).toBe(picture);
  const { version } = (await team.get(`/products/${productId}`)).body;
  await team.send(`/products/${productId}`, { name: "Noix", unit: "kg", picture, version, pictureDropped: "on" });
  expect((await team.get(`/products/${productId}`)).body.product.picture).toBeNull();
});
