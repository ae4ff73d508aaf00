import { FILE_MAX_BYTES, FILES_MAX } from "../../domain/support/message.ts";
import type { Fault, Refusal } from "../forms/form-outcome.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { contactWords } from "../words/contact.ts";
import { formatTimeLeft } from "../words/format-time-left.ts";

export const FILE_MAX_MEGABYTES = FILE_MAX_BYTES / 1024 / 1024;

export const refusalText = (refusal: Refusal): string =>
  refusal.reason === "too-many-attempts"
    ? contactWords().tooMany({ wait: formatTimeLeft(refusal.waitSeconds * 1000) })
    : commonRefusalText(refusal);

export function faultText({ path, expected }: Fault): string {
  const words = contactWords();
  if (path === "files") {
    if (expected === "too-many") return words.fileFaults["too-many"]({ max: FILES_MAX });
    if (expected === "too-heavy") return words.fileFaults["too-heavy"]({ megabytes: FILE_MAX_MEGABYTES });
    return words.fileFaults["not-taken"];
  }
  if (expected === "too-long" || /^<=\d+$/.test(expected)) return words.tooLong;
  if (path === "name") return words.nameMissing;
  if (path === "email") return words.emailInvalid;
  return path === "subject" ? words.subjectMissing : words.textMissing;
}
