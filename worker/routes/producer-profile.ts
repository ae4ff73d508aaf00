// Mon profil, in the Paramètres of a producer's space (guide, chapter 3).
import { Hono } from "hono";
import * as v from "valibot";
import { ProfileForm } from "../../domain/producer/profile-form.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { bodyWithin } from "../forms/body-within.ts";
import { answer, keepTyped, posted } from "../forms/form.ts";
import type { Fault, Refused } from "../forms/outcome.ts";
import { signInFirst } from "../middleware/plain-form.ts";
import { policy } from "../middleware/policy.ts";
import { signerIn } from "../middleware/signer.ts";
import { producerIdIn, producerInPath } from "../middleware/subjects.ts";
import { pictureExists } from "../pictures/keep-picture.ts";
import { FORM_WITH_PICTURE_MAX_BYTES, sentPicture } from "../pictures/sent-picture.ts";
import { readProfile, saveProfile } from "../store/profile.ts";
import { spacePage } from "./space-page.ts";

const VERSION_MAX_CHARS = 64;
const Saved = v.object({
  ...ProfileForm.entries,
  version: v.optional(v.pipe(v.string(), v.maxLength(VERSION_MAX_CHARS)), ""),
});

const place = async (c: HalleContext) => ({ page: await spacePage(c, "parametres"), form: "profile" });

/** The two pictures of the form; or what is wrong with them. What stands there already is not looked for again. */
async function picturesIn(c: HalleContext, form: ProfileForm, kept: Kept): Promise<Pictures | Refused> {
  const found: { logo: string; portrait: string } = { logo: form.logo, portrait: form.portrait };
  const faults: Fault[] = [];
  // One after the other: both at once would lie in memory together. The second is kept although the first was refused.
  for (const name of ["logo", "portrait"] as const) {
    const picture = await sentPicture(c, { name, shape: "square" }, form[name]);
    if ("fault" in picture) faults.push({ path: name, expected: picture.fault });
    else if (await isThere(c, picture.picture, kept[name])) found[name] = picture.picture;
    else faults.push({ path: name, expected: "corrupt" });
  }
  return faults.length === 0 ? found : { reason: "bad-input", faults };
}

const isThere = async (c: HalleContext, picture: string, kept: string | null): Promise<boolean> =>
  picture === "" || picture === kept || (await pictureExists(c.env.PICTURES, picture));

type Kept = Awaited<ReturnType<typeof readProfile>>;
type Pictures = Pick<ProfileForm, "logo" | "portrait">;

export const producerProfile = new Hono<HalleEnv>()
  .use(
    "/producers/:producerId/profile/*",
    bodyWithin({ maxBytes: FORM_WITH_PICTURE_MAX_BYTES, place, field: "portrait", expected: "form-too-heavy" }),
    signInFirst((c) => keepTyped(c, place, { reason: "sign-in-needed" })),
  )
  .get("/producers/:producerId/profile", policy("read-profile", producerInPath), async (c) =>
    c.json(await readProfile(c.env.DB, producerIdIn(c))),
  )
  .post("/producers/:producerId/profile", policy("change-profile", producerInPath), posted(Saved, place), async (c) => {
    const { version, ...form } = c.req.valid("json");
    const kept = await readProfile(c.env.DB, producerIdIn(c));
    const pictures = await picturesIn(c, form, kept);
    if ("reason" in pictures) return answer(c, place, pictures);
    const saving = { profile: { ...form, ...pictures }, by: signerIn(c), version };
    if (await saveProfile(c.env.DB, producerIdIn(c), saving))
      return answer(c, place, { goTo: `${await spacePage(c, "parametres")}?fait=profil` });
    const { changedBy } = await readProfile(c.env.DB, producerIdIn(c));
    return answer(c, place, { reason: "edited-elsewhere", names: changedBy === "" ? [] : [changedBy] });
  });
