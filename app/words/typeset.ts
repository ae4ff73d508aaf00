// Dictionaries are written with the keys of a keyboard; here they get the apostrophe of print and, in French, the space
// that keeps ? ! : ; » % and € on the line of the word before. The one font has no narrow space, so it is the wide one.
import { NO_BREAK_SPACE } from "./format-number.ts";

export const typeset = (text: string): string =>
  text
    .replace(/ (?=[?!:;»%€])/g, NO_BREAK_SPACE)
    .replace(/« /g, `«${NO_BREAK_SPACE}`)
    .replaceAll("'", "’");

const typesetValue = (value: unknown): unknown => {
  if (typeof value === "string") return typeset(value);
  if (typeof value === "function") return (...args: unknown[]) => typesetValue(Reflect.apply(value, undefined, args));
  if (typeof value === "object" && value !== null) return typesetWords(value);
  return value;
};

/** Typesets a dictionary in place, functions by what they return. */
export const typesetWords = <Words extends object>(words: Words): Words => {
  for (const key of Reflect.ownKeys(words)) Reflect.set(words, key, typesetValue(Reflect.get(words, key)));
  return words;
};
