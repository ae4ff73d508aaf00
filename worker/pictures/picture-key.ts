// Under which keys pictures stand in the bucket. A picture is named by its hash alone.
const HASH = /^[0-9a-f]{64}$/;
const PICTURE_KEY = /^([0-9a-f]{64})(-small)?$/;
const RETIRED = "retired/";

export const isPictureHash = (text: string): boolean => HASH.test(text);

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
