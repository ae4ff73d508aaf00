import { getRequestEvent } from "solid-js/web";

/** What the page's own scripts and sheets carry, so that only they take effect: see worker/middleware/security.ts. */
export const pageNonce = (): string | undefined => {
  const nonce: unknown = getRequestEvent()?.nativeEvent.context.nonce;
  return typeof nonce === "string" ? nonce : undefined;
};
