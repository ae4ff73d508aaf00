/**
 * What a page says about itself to search engines stands there once. SolidStart draws a page anew as its data arrive, and
 * links and structured data are said again each time; a title and a description replace their like.
 */
export function saidOnce(page: HTMLRewriter): HTMLRewriter {
  const said = new Set<string>();
  return page.on("head > [data-sm]", {
    element(tag) {
      const name = `${tag.tagName} ${tag.getAttribute("data-sm")}`;
      if (said.has(name)) tag.remove();
      said.add(name);
    },
  });
}
