import type { UserId } from "../../domain/ids.ts";
import { addressDrawnFor } from "../../domain/protocol/drawn-for.ts";

/** Every form that acts says whom it was drawn for, by its address: this is where all of them pass. */
export function formsDrawnFor(rewriter: HTMLRewriter, userId: UserId): HTMLRewriter {
  const mark = (attribute: string) => ({
    element(element: Element) {
      const address = element.getAttribute(attribute);
      if (address !== null) element.setAttribute(attribute, addressDrawnFor(address, userId));
    },
  });
  return rewriter
    .on('form[method="post"]', mark("action"))
    .on('button[formaction]:not([formmethod="get"])', mark("formaction"));
}
