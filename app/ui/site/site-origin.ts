import { getRequestEvent, isServer } from "solid-js/web";

/** Where this site is, for links that are handed on. */
export const siteOrigin = (): string => {
  if (!isServer) return location.origin;
  const event = getRequestEvent();
  return event === undefined ? "" : new URL(event.request.url).origin;
};
