/**
 * The first page of a visit carries its styles within, so that it can be drawn as soon as it has arrived: on a slow line
 * each sheet is a connection and half a second. The sheets themselves come when there is time, for the pages after it.
 */
export const stylesWithin = (page: HTMLRewriter, { assets, nonce }: StylesWithin): HTMLRewriter =>
  page.on('link[rel="stylesheet"]', {
    async element(link) {
      const sheet = await readSheet(assets, link.getAttribute("href") ?? "");
      if (sheet === null) return;
      link.before(`<style nonce="${nonce}">${sheet}</style>`, { html: true });
      // Fetched last and for paper only, where it says the same again. Left out, the page's script would ask for it at once.
      link.setAttribute("media", "print");
    },
  });

interface StylesWithin {
  readonly assets: Fetcher;
  readonly nonce: string;
}

/** Whether somebody arrives from outside, as browsers tell. One that does not tell gets links, as on all further pages. */
export const isFirstOfVisit = ({ headers }: Request): boolean =>
  headers.get("sec-fetch-dest") === "document" && headers.get("sec-fetch-site") !== "same-origin";

/** A sheet's name changes with its content, so that what was read once is true for as long as this worker lives. */
const sheets = new Map<string, string>();

/** null: it could not be had now; the page then keeps its link. */
async function readSheet(assets: Fetcher, href: string): Promise<string | null> {
  const known = sheets.get(href);
  if (known !== undefined) return known;
  const answer = await assets.fetch(new URL(href, "https://assets.local"));
  if (!answer.ok) return null;
  const sheet = await answer.text();
  sheets.set(href, sheet);
  return sheet;
}
