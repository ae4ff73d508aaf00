// What people write to support or to a market, and what of it is taken.
import * as v from "valibot";

export const SUBJECT_MAX_CHARS = 120;
export const TEXT_MAX_CHARS = 4000;
export const FILES_MAX = 5;
export const FILE_MAX_BYTES = 5 * 1024 * 1024;
/** Then they are deleted, read or not: said on the form. */
export const FILES_KEPT_DAYS = 90;

/** A browser's form has two characters for a line break; the field counts one. */
const oneBreak = (text: string): string => text.replace(/\r\n?/g, "\n").trim();

/** On one line: it becomes the subject of a mail. */
const Subject = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/\s+/g, " ").trim()),
  v.nonEmpty(),
  v.maxLength(SUBJECT_MAX_CHARS, "too-long"),
);
const Text = v.pipe(v.string(), v.transform(oneBreak), v.nonEmpty(), v.maxLength(TEXT_MAX_CHARS, "too-long"));

export const WrittenMessage = v.object({ subject: Subject, text: Text });
export type WrittenMessage = v.InferOutput<typeof WrittenMessage>;
