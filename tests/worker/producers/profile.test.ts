import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { readShowcase } from "../../../worker/store/showcases.ts";
import { aDrawing, fileOf } from "../../support/photographs.ts";
import { aTeam, teamOf } from "./a-team.ts";

const PROFILE = {
  ...{ shortDescription: "Du pain au levain.", story: "Quatre générations.", site: "pain.example", telephone: "" },
  labels: { "nature-progres": "on" },
};

test("a profile is saved and shows on the showcase", async () => {
  const team = await aTeam("profile");
  const photo = fileOf(aDrawing({ width: 800, height: 800 }), "moi.jpg");
  const { body } = await team.send("/pictures", { photo, shape: "square" });
  await team.post("/profile", { ...PROFILE, portrait: body.picture, telephone: "04 75 00 00 00" });
  expect(await readShowcase(env.DB, "p-profile", Date.now())).toMatchObject({
    ...{ shortDescription: "Du pain au levain.", story: "Quatre générations.", site: "https://pain.example" },
    ...{ telephone: "04 75 00 00 00", labels: ["nature-progres"], portrait: body.picture, logo: null },
  });
});

test.each([
  ["site", { site: "nulle part" }, "site"],
  ["site", { site: "javascript:alert(1)" }, "site"],
  ["telephone", { telephone: "douze" }, "telephone"],
  ["shortDescription", { shortDescription: "x".repeat(281) }, "<=280"],
  ["portrait", { portrait: "0".repeat(64) }, "corrupt"],
])("names a wrong %s: %o", async (path, changes, expected) => {
  const team = await aTeam(`profile-${crypto.randomUUID().slice(0, 8)}`);
  const reply = await team.post("/profile", { ...PROFILE, ...changes });
  expect(reply.body).toMatchObject({ reason: "bad-input", faults: [{ path, expected }] });
});

test("of two colleagues the second learns who was quicker", async () => {
  const team = await aTeam("profile-pair");
  const { version } = (await team.get("/profile")).body;
  await teamOf(team.rows, "Tom").post("/profile", { ...PROFILE, version });
  const late = await team.post("/profile", { ...PROFILE, story: "Autre", version });
  expect(late.body).toEqual({ reason: "edited-elsewhere", names: ["Tom"] });
});

test("without a script the portrait comes with the form", async () => {
  const team = await aTeam("profile-plain");
  const { labels: _, ...fields } = PROFILE;
  const portraitFile = fileOf(aDrawing({ width: 800, height: 800 }), "moi.jpg");
  const reply = await team.send("/profile", { ...fields, portraitFile, "labels.aop": "on" });
  expect(reply.location).toBe("/espace-producteur/p-profile-plain/parametres?fait=profil");
  const profile = (await team.get("/profile")).body;
  expect(profile).toMatchObject({ portrait: expect.stringMatching(/^[\w-]{22}$/), labels: ["aop"] });
});

test("without a script a refused logo costs neither the portrait nor what was typed", async () => {
  const team = await aTeam("profile-half");
  const { labels: _, ...fields } = PROFILE;
  const [logoFile, portraitFile] = [
    fileOf(aDrawing({ width: 8, height: 8 })),
    fileOf(aDrawing({ width: 90, height: 90 })),
  ];
  const reply = await team.send("/profile", { ...fields, logo: "", logoFile, portraitFile, "labels.aop": "on" });
  const { body } = await team.get(`/api/form-outcome/${reply.location?.split("?retour=")[1]}`);
  expect(body.faults).toEqual([{ path: "logo", expected: "too-small" }]);
  expect(body.values).toMatchObject({ ...fields, portrait: expect.stringMatching(/^[\w-]{22}$/), "labels.aop": "on" });
});
