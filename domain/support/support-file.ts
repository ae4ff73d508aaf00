// What a file for support says of itself, by its bytes and never by its name.
import { FILE_MAX_BYTES } from "./message.ts";

export type SupportFileType = "application/pdf" | "image/jpeg" | "image/png" | "image/webp";

export type SupportFileFault = "too-heavy" | "not-taken";

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** How far a PDF may begin behind its first byte (ISO 32000, annex H.3.4.1). */
const PDF_HEAD_BYTES = 1024;

export function readSupportFile(bytes: Uint8Array): { type: SupportFileType } | { fault: SupportFileFault } {
  if (bytes.length > FILE_MAX_BYTES) return { fault: "too-heavy" };
  const type = typeOf(bytes);
  return type === null ? { fault: "not-taken" } : { type };
}

function typeOf(bytes: Uint8Array): SupportFileType | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "image/jpeg";
  if (ascii(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "image/png";
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return "image/webp";
  return ascii(bytes, 0, PDF_HEAD_BYTES).includes("%PDF-") ? "application/pdf" : null;
}

const ENDING: Readonly<Record<SupportFileType, string>> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
};

const NAME_MAX_CHARS = 80;

/** A name that is safe to show and to save under: of one line, without a path, with the ending of what it is. */
export function supportFileName(name: string, type: SupportFileType): string {
  const stem = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/[\p{C}"'\\/:*?<>|]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+/, "")
    .trim()
    .slice(0, NAME_MAX_CHARS);
  return `${stem === "" ? "fichier" : stem}.${ENDING[type]}`;
}
