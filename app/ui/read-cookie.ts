/** The value of one cookie in a Cookie header, undefined when it is absent. */
export const readCookie = (header: string | null | undefined, name: string): string | undefined => {
  for (const pair of (header ?? "").split(";")) {
    const [key, value] = pair.split("=", 2);
    if (key?.trim() === name) return value?.trim();
  }
  return undefined;
};
