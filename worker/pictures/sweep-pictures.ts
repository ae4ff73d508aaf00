// For the cron: pictures that were replaced, or whose product was deleted, or that were sent and never saved.
//
// Why none is lost that something shows, though the bucket and the database cannot be asked at once:
// - A picture leaves its key only after a copy lies among the retired, where it is found as before.
// - A retired picture that something shows is put back on the next walk.
// - A retired picture is deleted after `RETIRED_KEPT_MS`, when nothing shows it. To be shown from then on it must be named
//   by a save, which first puts back, as new, what it does not find at its key (`pictureExists`); or be sent again, which
//   writes it at its key. Neither is touched for a day, and by then the walk sees who shows it.
// One run at a time, as a cron's are.

import { usedPictures } from "../store/used-pictures.ts";
import { type PictureKey, readPictureKey, retiredKey } from "./picture-key.ts";
import { bringBack, retirePicture } from "./retired-pictures.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** A form may be written for that long between its picture and its save. */
const SETTLED_AFTER_MS = DAY_MS;
/** Far longer than sales are open, ten days as a rule: each shows the pictures of its opening. */
export const RETIRED_KEPT_MS = 60 * DAY_MS;

/** Three calls each at most: of a run's thousand. Every ten minutes, that walks 28,000 a day. */
const PICTURES_PER_RUN = 200;
const AT_ONCE = 10;

/** Where the next run goes on: the last key of this one. Behind the pictures in the order of keys, which are hexadecimal. */
const PLACE_KEY = "sweep-place";

interface Found extends PictureKey {
  /** Since it was sent, or retired. */
  readonly ageMs: number;
}

/** Walks on through the bucket, `atMost` objects further, and from its end to its beginning. */
export async function sweepPictures(
  env: Env,
  { nowMs, atMost = PICTURES_PER_RUN }: { readonly nowMs: number; readonly atMost?: number },
): Promise<void> {
  const { PICTURES, DB } = env;
  const startAfter = await (await PICTURES.get(PLACE_KEY))?.text();
  const { objects, truncated } = await PICTURES.list({ limit: atMost, ...(startAfter ? { startAfter } : {}) });
  const settled = objects.flatMap(({ key, uploaded }): Found[] => {
    const [picture, ageMs] = [readPictureKey(key), nowMs - uploaded.getTime()];
    return picture === null || ageMs <= SETTLED_AFTER_MS ? [] : [{ ...picture, ageMs }];
  });
  const used = await usedPictures(DB, [...new Set(settled.map(({ hash }) => hash))]);
  for (let start = 0; start < settled.length; start += AT_ONCE) {
    const together = settled.slice(start, start + AT_ONCE);
    const done = await Promise.allSettled(together.map((found) => sweep(PICTURES, found, used.has(found.hash))));
    for (const [index, result] of done.entries())
      if (result.status === "rejected")
        console.error("a picture could not be swept", { key: together[index]?.key, error: result.reason });
  }
  await PICTURES.put(PLACE_KEY, truncated ? (objects.at(-1)?.key ?? "") : "");
}

async function sweep(bucket: R2Bucket, { key, isRetired, ageMs }: Found, isUsed: boolean): Promise<void> {
  if (!isRetired) {
    if (!isUsed) await retirePicture(bucket, key);
    return;
  }
  const isOld = ageMs > RETIRED_KEPT_MS;
  // An old copy is put back in any case before it goes: then the picture stands at its key as new.
  if (isUsed && (isOld || (await bucket.head(key)) === null)) await bringBack(bucket, key);
  if (isOld) await bucket.delete(retiredKey(key));
}
