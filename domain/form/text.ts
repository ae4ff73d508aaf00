// What people type, brought into one form wherever it is read: what is said by nobody's eye is not kept, and line breaks count
// once, as a browser's own counter does (a form that is posted without a script sends two characters for each).
import * as v from "valibot";

/** Letters and signs that a font draws as nothing: Hangul fillers, the empty Braille cell. */
const BLANKS = /[\u115f\u1160\u2800\u3164\uffa0]/g;
/** Characters nobody sees: controls, marks of direction, soft hyphens, halves of pairs. Joiners are letters' own business. */
const UNSEEN = /(?!\u200c|\u200d|\n|\t)[\p{Cc}\p{Cf}\p{Cs}]/gu;
const LINE_BREAK = /\r\n?|[\u0085\u2028\u2029]/g;
/** What there is to see: a letter, a digit or a sign; marks, joiners and spaces alone are nothing. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u;

const cleaned = (typed: string): string =>
  typed.replace(LINE_BREAK, "\n").normalize("NFC").replace(BLANKS, " ").replace(UNSEEN, "");

const orNothing = (text: string): string => (VISIBLE.test(text) ? text.trim() : "");

/** One line: names, references, reasons. Empty when there is nothing to see in it. */
export const cleanLine = (typed: string): string => orNothing(cleaned(typed).replace(/\s+/gu, " "));

/** Lines and paragraphs as they were written. */
export const cleanParagraphs = (typed: string): string => orNothing(cleaned(typed));

/** A name and the like: it stands in lists, addresses, subjects of mails. */
export const Line = (maxChars: number) =>
  v.pipe(v.string(), v.transform(cleanLine), v.nonEmpty(), v.maxLength(maxChars));

/** The same where nothing may stand. */
export const OptionalLine = (maxChars: number) => v.pipe(v.string(), v.transform(cleanLine), v.maxLength(maxChars));

export const Paragraphs = (maxChars: number) =>
  v.pipe(v.string(), v.transform(cleanParagraphs), v.nonEmpty(), v.maxLength(maxChars));

export const OptionalParagraphs = (maxChars: number) =>
  v.pipe(v.string(), v.transform(cleanParagraphs), v.maxLength(maxChars));
