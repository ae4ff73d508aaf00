// Under which keys pictures stand in the bucket. A picture is named by its hash alone.
import { createHash } from "node:crypto";

/**
 * 132 bits of SHA-256: a shop names hundreds of pictures, and a hash does not compress. Nobody can make a second picture for
 * a hash of that length; two of one's own under one hash, at some 2^66 tries, would harm nobody else.
 */
const HASH_CHARS = 22;
/** Those of before were whole, in hexadecimal; their pictures still stand under them. */
const HASH = "[\\w-]{22}|[0-9a-f]{64}";
const WHOLE_HASH = new RegExp(`^(?:${HASH})$`);
const PICTURE_KEY = new RegExp(`^(${HASH})(-small)?$`);
const RETIRED = "retired/";

export const isPictureHash = (text: string): boolean => WHOLE_HASH.test(text);

/** Of all sizes of a picture together, so that nobody can put another small picture beside somebody's large one. */
export function pictureHash(files: readonly (Uint8Array | string)[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file);
  return hash.digest("base64url").slice(0, HASH_CHARS);
}

/** Of the picture in the size of cards and lists. */
export const smallKey = (hash: string): string => `${hash}-small`;

/** Where a picture lies that nothing shows any more, before it is deleted. */
export const retiredKey = (key: string): string => `${RETIRED}${key}`;

export interface PictureKey {
  readonly hash: string;
  /** Where it stands, or stood before it was retired. */
  readonly key: string;
  readonly isRetired: boolean;
}

/** null for what is no picture. */
export function readPictureKey(text: string): PictureKey | null {
  const isRetired = text.startsWith(RETIRED);
  const key = isRetired ? text.slice(RETIRED.length) : text;
  const hash = PICTURE_KEY.exec(key)?.[1];
  return hash === undefined ? null : { hash, key, isRetired };
}
