import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { expect, test } from "vitest";
import { blankProduct } from "../../../domain/product/write-product.ts";
import { keepPicture } from "../../../worker/pictures/keep-picture.ts";
import { retiredKey, smallKey } from "../../../worker/pictures/picture-key.ts";
import { RETIRED_KEPT_MS, sweepPictures } from "../../../worker/pictures/sweep-pictures.ts";
import { site } from "../../../worker/site.ts";
import { market } from "../../../worker/store/schema/markets.ts";
import { producer } from "../../../worker/store/schema/producers.ts";
import { PICTURE_COLUMNS } from "../../../worker/store/used-pictures.ts";
import { aDrawing } from "../../support/photographs.ts";
import { aTeam, type Team } from "../producers/a-team.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

let lastWidth = 64;

/** A picture in two sizes, like no other of this file. */
async function aPicture() {
  lastWidth += 1;
  const photo = new Blob([aDrawing({ width: lastWidth, height: 64 })]);
  const keeping = await keepPicture(env, photo, "landscape");
  if ("fault" in keeping) throw new Error(keeping.fault);
  return { hash: keeping.picture, sendAgain: () => keepPicture(env, photo, "landscape") };
}

/** The whole bucket, `days` from now. */
const sweep = (days: number, bindings: Env = env) => sweepPictures(bindings, { nowMs: Date.now() + days * DAY_MS });
const RETIRED_DAYS = RETIRED_KEPT_MS / DAY_MS;

const isAt = async (key: string) => (await env.PICTURES.head(key)) !== null;
const places = async (hash: string) => ({ stands: await isAt(hash), isRetired: await isAt(retiredKey(hash)) });
const STANDS = { stands: true, isRetired: false };
const RETIRED = { stands: false, isRetired: true };
const GONE = { stands: false, isRetired: false };

const statusOf = async (path: string) =>
  (await site.fetch(new Request(`http://localhost/pictures/${path}`), env, createExecutionContext())).status;
/** As a page fetches it, in both sizes. */
const isSeen = async (hash: string) => {
  const found = await Promise.all([statusOf(hash), statusOf(`${hash}/small`)]);
  return found.every((status) => status === 200);
};

async function aProduct(team: Team, key: string, picture: string) {
  const form = { ...blankProduct(`v-${key}`), name: "Noix", picture };
  const reply = await team.post("/products", form);
  const productId = new URL(reply.body.goTo, "http://x").pathname.split("/").at(-1) ?? "";
  const change = async (next: string) => {
    const { version } = (await team.get(`/products/${productId}`)).body;
    return team.post(`/products/${productId}`, { ...form, picture: next, version });
  };
  return { change, remove: () => team.post(`/products/${productId}/delete`) };
}

test("a replaced picture is retired after a day, seen for two months more, and then gone", async () => {
  const team = await aTeam("replaced");
  const [before, after] = [await aPicture(), await aPicture()];
  const product = await aProduct(team, "replaced", before.hash);
  await product.change(after.hash);
  await sweep(0.9);
  expect(await places(before.hash)).toEqual(STANDS);
  await sweep(1.1);
  expect(await places(before.hash)).toEqual(RETIRED);
  expect(await isSeen(before.hash)).toBe(true);
  await sweep(RETIRED_DAYS - 1);
  expect(await places(before.hash)).toEqual(RETIRED);
  await sweep(RETIRED_DAYS + 1);
  expect(await places(before.hash)).toEqual(GONE);
  expect(await places(smallKey(before.hash))).toEqual(GONE);
  expect(await isSeen(before.hash)).toBe(false);
  expect(await places(after.hash)).toEqual(STANDS);
  await product.remove();
  await sweep(2);
  expect(await places(after.hash)).toEqual(RETIRED);
});

test("what a market, a portrait or a logo shows stays", async () => {
  const team = await aTeam("shown");
  const [portrait, logo, picture] = [await aPicture(), await aPicture(), await aPicture()];
  const database = drizzle(env.DB);
  await database
    .update(producer)
    .set({ portrait: portrait.hash, logo: logo.hash })
    .where(eq(producer.id, team.rows.producerId));
  await database.update(market).set({ picture: picture.hash }).where(eq(market.id, "m-shown-0"));
  await sweep(2);
  for (const { hash } of [portrait, logo, picture]) expect(await places(hash)).toEqual(STANDS);
});

test("every column that names a picture is looked into", async () => {
  const { results } = await env.DB.prepare(
    `SELECT m.name AS "table", c.name AS "column" FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c
     WHERE m.type = 'table' AND m.name NOT LIKE '\\_cf%' ESCAPE '\\'
       AND (c.name LIKE '%picture%' OR c.name LIKE '%photo%' OR c.name LIKE '%portrait%' OR c.name LIKE '%logo%'
         OR c.name LIKE '%image%')`,
  ).all<{ table: string; column: string }>();
  const known = new Set(PICTURE_COLUMNS.map((names) => names.join(".")));
  expect(results.map(({ table, column }) => `${table}.${column}`).filter((name) => !known.has(name as never))).toEqual(
    // An account's, which nobody can set.
    ["user.image"],
  );
});

test("what was sent and is saved later than its day is put back, and stays", async () => {
  const team = await aTeam("late-save");
  const picture = await aPicture();
  await sweep(2);
  expect(await places(picture.hash)).toEqual(RETIRED);
  await aProduct(team, "late-save", picture.hash);
  expect((await places(picture.hash)).stands).toBe(true);
  for (const days of [2, RETIRED_DAYS + 2, RETIRED_DAYS + 4]) await sweep(days);
  expect(await places(picture.hash)).toEqual(STANDS);
  expect(await isSeen(picture.hash)).toBe(true);
});

test("what is shown again without having been looked for is put back by the next walk", async () => {
  const team = await aTeam("copied");
  const picture = await aPicture();
  await sweep(2);
  await drizzle(env.DB).update(producer).set({ logo: picture.hash }).where(eq(producer.id, team.rows.producerId));
  await sweep(RETIRED_DAYS + 2);
  expect(await places(picture.hash)).toEqual(STANDS);
  expect(await isSeen(picture.hash)).toBe(true);
});

/** The bucket as it is when somebody comes between: once, at the very last moment before a picture's key is deleted. */
function withLatecomer(key: string, latecomer: () => Promise<unknown>): Env {
  let hasCome = false;
  const PICTURES = new Proxy(env.PICTURES, {
    get: (bucket, name) => {
      const method = Reflect.get(bucket, name).bind(bucket);
      if (name !== "delete") return method;
      return async (deleted: string) => {
        if (deleted === key && !hasCome) {
          hasCome = true;
          await latecomer();
        }
        return method(deleted);
      };
    },
  });
  return { ...env, PICTURES };
}

test("a picture that a save names while it is being retired is not lost", async () => {
  const team = await aTeam("last-save");
  const { hash } = await aPicture();
  await sweep(
    2,
    withLatecomer(hash, () => aProduct(team, "last-save", hash)),
  );
  expect(await isSeen(hash)).toBe(true);
  for (const days of [2, RETIRED_DAYS + 2]) await sweep(days);
  expect(await places(hash)).toEqual(STANDS);
});

test("a picture that is sent again while it is being retired, and then saved, is not lost", async () => {
  const team = await aTeam("last-upload");
  const picture = await aPicture();
  await sweep(2, withLatecomer(picture.hash, picture.sendAgain));
  expect(await isSeen(picture.hash)).toBe(true);
  await aProduct(team, "last-upload", picture.hash);
  for (const days of [2, RETIRED_DAYS + 2]) await sweep(days);
  expect(await places(picture.hash)).toEqual(STANDS);
});

test.each(["saved", "sent again and saved"])(
  "a picture that is %s while it is deleted for good is not lost",
  async (how) => {
    const key = `last-of-all-${how.length}`;
    const team = await aTeam(key);
    const picture = await aPicture();
    await sweep(2);
    const latecomer = async () => {
      if (how !== "saved") await picture.sendAgain();
      await aProduct(team, key, picture.hash);
    };
    await sweep(RETIRED_DAYS + 2, withLatecomer(retiredKey(picture.hash), latecomer));
    expect((await places(picture.hash)).stands).toBe(true);
    await sweep(2 * RETIRED_DAYS);
    expect((await places(picture.hash)).stands).toBe(true);
  },
);

test("a run goes no further than it may, and the next one goes on", async () => {
  const pictures = [await aPicture(), await aPicture(), await aPicture()];
  await env.PICTURES.delete("sweep-place");
  const all = (await env.PICTURES.list()).objects.length;
  const nowMs = Date.now() + 2 * DAY_MS;
  const standing = async () => (await Promise.all(pictures.map(({ hash }) => isAt(hash)))).filter(Boolean).length;
  await sweepPictures(env, { nowMs, atMost: 1 });
  expect(await standing()).toBeGreaterThan(1);
  for (let run = 0; run < all && (await standing()) > 0; run += 1) await sweepPictures(env, { nowMs, atMost: 2 });
  expect(await standing()).toBe(0);
});

test("nothing but pictures is touched", async () => {
  await env.PICTURES.put("imports/somebody", "table");
  for (const days of [2, RETIRED_DAYS + 2]) await sweep(days);
  expect(await (await env.PICTURES.get("imports/somebody"))?.text()).toBe("table");
});
