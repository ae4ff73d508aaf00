/** One parameter of the address, if it stands there once. */
export const searchText = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;
