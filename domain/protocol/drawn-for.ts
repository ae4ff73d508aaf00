// A page says with everything it sends whom it was drawn for. Two persons may share a browser: what one of them typed is never
// done as the other, whose cookie the browser has sent along.

/** On a request by a script. */
export const DRAWN_FOR_HEADER = "x-halle-drawn-for";
/** In the address of a socket, and of a form that is posted without a script. Empty: the page is nobody's. */
export const DRAWN_FOR_QUERY = "drawn-for";

/** The address of a form, as posted from a page that was drawn for this person. */
export function addressDrawnFor(address: string, userId: string): string {
  const [path = "", ...fragments] = address.split("#");
  const marked = `${path}${path.includes("?") ? "&" : "?"}${DRAWN_FOR_QUERY}=${encodeURIComponent(userId)}`;
  return [marked, ...fragments].join("#");
}
