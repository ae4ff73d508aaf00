// Which dictionaries a page has used, so that its head can have the browser fetch them along with the scripts.
import { getRequestEvent } from "solid-js/web";

const IN_LOCALS = "words";

/** The source files of the dictionaries this request has used so far. */
export const notedWords = (): Set<string> => {
  const locals = getRequestEvent()?.locals;
  if (!locals) return new Set();
  const noted: unknown = locals[IN_LOCALS];
  if (noted instanceof Set) return noted;
  const fresh = new Set<string>();
  locals[IN_LOCALS] = fresh;
  return fresh;
};

export const noteWords = (sourceFile: string): void => {
  notedWords().add(sourceFile);
};
