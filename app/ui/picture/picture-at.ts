/** Where a stored picture is; undefined while there is none. Drawings serve both sizes of a <Picture> alike. */
export const pictureAt = (hash: string | null): { readonly small: string; readonly large: string } | undefined =>
  hash === null ? undefined : { small: `/pictures/${hash}`, large: `/pictures/${hash}` };
