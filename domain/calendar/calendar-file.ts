// A calendar entry as every calendar reads it (RFC 5545).

export interface CalendarEntry {
  /** The same for the same hand-out: imported again it is brought up to date and not doubled. */
  readonly uid: string;
  readonly writtenAtMs: number;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly url: string;
}

const LINE_MAX_BYTES = 75;
const encoder = new TextEncoder();

const instant = (atMs: number): string => new Date(atMs).toISOString().replace(/[-:]|\.\d{3}/g, "");

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (special) => `\\${special}`)
    .replaceAll("\u00a0", " ")
    .replace(/\r?\n/g, "\\n");

/** A line goes on after a line break and a space; no character may be torn apart. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (bytes + size > LINE_MAX_BYTES) {
      parts.push(part);
      part = " ";
      bytes = 1;
    }
    part += char;
    bytes += size;
  }
  return [...parts, part].join("\r\n");
}

export const calendarFile = (entry: CalendarEntry): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Halle//Halle//FR",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${entry.uid}`,
    `DTSTAMP:${instant(entry.writtenAtMs)}`,
    `DTSTART:${instant(entry.startsAtMs)}`,
    `DTEND:${instant(entry.endsAtMs)}`,
    `SUMMARY:${escaped(entry.summary)}`,
    `LOCATION:${escaped(entry.location)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    `URL:${entry.url}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");
