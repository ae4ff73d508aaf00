/**
 * What a page says comes before what brings it to life. SolidStart has no setting for either:
 * - Scripts are fetched after styles, fonts and first pictures: what is typed meanwhile is kept
 *   (`app/ui/site/early-input.ts`).
 * - The data that the page was drawn from stand after the page and right before the script that reads them. SolidStart puts
 *   them above everything, styles included: 220 KB for a shop of 500 offers.
 */
export function wordsFirst(page: HTMLRewriter, nonce: string): HTMLRewriter {
  let drawnFrom = "";
  return page
    .on('link[rel="modulepreload"]', { element: fetchLater })
    .on("head > script:not([src]):not([type]):not(:first-of-type)", {
      element: (script) => void script.removeAndKeepContent(),
      text(chunk) {
        drawnFrom += chunk.text;
        chunk.remove();
      },
    })
    .on('body script[type="module"]', {
      element(script) {
        fetchLater(script);
        if (drawnFrom !== "") script.before(`<script nonce="${nonce}">${drawnFrom}</script>`, { html: true });
        drawnFrom = "";
      },
    });
}

const fetchLater = (element: Element): void => void element.setAttribute("fetchpriority", "low");
