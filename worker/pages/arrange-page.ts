import type { Person } from "../../domain/access/person.ts";
import { formsDrawnFor } from "./forms-drawn-for.ts";
import { saidOnce } from "./said-once.ts";
import { isFirstOfVisit, stylesWithin } from "./styles-within.ts";
import { type Dictionaries, wordsAnnounced } from "./words-announced.ts";
import { wordsFirst } from "./words-first.ts";

interface Asked {
  readonly request: Request;
  /** What the page's inline styles and scripts carry. */
  readonly nonce: string;
  readonly assets: Fetcher;
  readonly dictionaries: Dictionaries;
  /** Whom it was drawn for; null: nobody is signed in. */
  readonly person: Pick<Person, "userId"> | null;
}

/** A page as SolidStart drew it, put into the order in which it is read. */
export function arrangePage(page: Response, { request, nonce, assets, dictionaries, person }: Asked): Response {
  const rewriter = wordsAnnounced(wordsFirst(saidOnce(new HTMLRewriter()), nonce), dictionaries);
  if (person !== null) formsDrawnFor(rewriter, person.userId);
  if (isFirstOfVisit(request)) stylesWithin(rewriter, { assets, nonce });
  return rewriter.transform(page);
}
