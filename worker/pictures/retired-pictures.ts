// A picture that nothing shows any more is retired before it is deleted: it lies under another key for a while, where it
// is still found. So nobody ever has to be asked at the same moment whether it is needed.
import { retiredKey, smallKey } from "./picture-key.ts";

/** A picture by its key, retired or not: a sale that opened before it was replaced shows it until it ends. */
export const findPicture = async (bucket: R2Bucket, key: string): Promise<R2ObjectBody | null> =>
  (await bucket.get(key)) ?? (await bucket.get(retiredKey(key)));

/** The copy is there before the original goes. */
export async function retirePicture(bucket: R2Bucket, key: string): Promise<void> {
  if (await copy(bucket, { from: key, to: retiredKey(key) })) await bucket.delete(key);
}

/** Puts it back where it was, as new; false when it is not among the retired. */
export const bringBack = (bucket: R2Bucket, key: string): Promise<boolean> =>
  copy(bucket, { from: retiredKey(key), to: key });

/** Both sizes. */
export async function bringBackBoth(bucket: R2Bucket, hash: string): Promise<boolean> {
  const [isBack] = await Promise.all([bringBack(bucket, hash), bringBack(bucket, smallKey(hash))]);
  return isBack;
}

async function copy(bucket: R2Bucket, { from, to }: { from: string; to: string }): Promise<boolean> {
  const found = await bucket.get(from);
  if (found === null) return false;
  await bucket.put(to, found.body, { httpMetadata: found.httpMetadata ?? {} });
  return true;
}
