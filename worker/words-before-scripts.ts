/**
 * A page reads before any script has run, so its styles, fonts and first pictures go first on a slow line, and the scripts
 * after them: what is typed meanwhile is kept (`app/ui/site/early-input.ts`). SolidStart has no setting for it.
 */
export const wordsBeforeScripts = (page: Response): Response =>
  new HTMLRewriter().on('link[rel="modulepreload"], script[type="module"]', LATER).transform(page);

const LATER = {
  element(element: Element): void {
    element.setAttribute("fetchpriority", "low");
  },
};
