// Dates and hours are those of the market, wherever the reader is: every function takes the market's time zone.
import type { Language } from "../language.ts";
import { NO_BREAK_SPACE } from "./format-number.ts";

export interface DateReading {
  readonly timeZone: string;
  readonly language: Language;
}

const LOCALES: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-GB" };

interface DateParts {
  readonly weekday: string;
  readonly day: number;
  readonly month: string;
  readonly year: number;
  readonly hour: number;
  readonly minute: number;
}

type Width = "long" | "short";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times what using it does. */
const formatFor = (language: Language, timeZone: string, width: Width): Intl.DateTimeFormat => {
  const key = `${language} ${timeZone} ${width}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone,
    weekday: width,
    day: "numeric",
    month: width,
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formats.set(key, format);
  return format;
};

const partsOf = (atMs: number, { timeZone, language }: DateReading, width: Width): DateParts => {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatFor(language, timeZone, width).formatToParts(atMs)) parts[type] = value;
  return {
    weekday: parts.weekday ?? "",
    day: Number(parts.day),
    month: parts.month ?? "",
    year: Number(parts.year),
    hour: Number(parts.hour),
    minute: Number(parts.minute),
  };
};

const twoDigits = (value: number): string => String(value).padStart(2, "0");

const writeTime = ({ hour, minute }: DateParts, language: Language): string => {
  if (language === "en") return `${hour}:${twoDigits(minute)}`;
  const minutes = minute === 0 ? "" : `${NO_BREAK_SPACE}${twoDigits(minute)}`;
  return `${hour}${NO_BREAK_SPACE}h${minutes}`;
};

const writeDay = ({ weekday, day, month }: DateParts, language: Language): string => {
  const ordinal = language === "fr" && day === 1 ? "1er" : String(day);
  return `${weekday} ${ordinal}${NO_BREAK_SPACE}${month}`;
};

/** "10 h", "23 h 55"; "10:00". */
export const formatTime = (atMs: number, reading: DateReading): string =>
  writeTime(partsOf(atMs, reading, "long"), reading.language);

/** "samedi 28 novembre"; "Saturday 28 November". */
export const formatDay = (atMs: number, reading: DateReading): string =>
  writeDay(partsOf(atMs, reading, "long"), reading.language);

/** For tables: "sam. 28 nov."; "Sat 28 Nov". */
export const formatShortDay = (atMs: number, reading: DateReading): string =>
  writeDay(partsOf(atMs, reading, "short"), reading.language);

/** For the leaf of a calendar, its three lines apart: "sam.", "28", "nov."; "Sat", "28", "Nov". */
export const formatDayParts = (atMs: number, reading: DateReading) => {
  const { weekday, day, month } = partsOf(atMs, reading, "short");
  return { weekday, day: String(day), month };
};

/** "28 novembre 2026": for what may be of another year. */
export const formatDate = (atMs: number, reading: DateReading): string => {
  const parts = partsOf(atMs, reading, "long");
  const ordinal = reading.language === "fr" && parts.day === 1 ? "1er" : String(parts.day);
  return `${ordinal}${NO_BREAK_SPACE}${parts.month} ${parts.year}`;
};

/** "samedi 28 novembre à 23 h 55"; "Saturday 28 November at 23:55". */
export const formatMoment = (atMs: number, reading: DateReading): string =>
  `${formatDay(atMs, reading)} ${reading.language === "fr" ? "à" : "at"} ${formatTime(atMs, reading)}`;

/** For tables and histories: "sam. 28 nov., 23 h 55"; "Sat 28 Nov, 23:55". */
export const formatShortMoment = (atMs: number, reading: DateReading): string =>
  `${formatShortDay(atMs, reading)}, ${formatTime(atMs, reading)}`;

export interface Span {
  readonly startsAtMs: number;
  readonly endsAtMs: number;
}

/** "10 h – 12 h"; "10:00–12:00". */
export const formatHours = ({ startsAtMs, endsAtMs }: Span, reading: DateReading): string => {
  const dash = reading.language === "fr" ? `${NO_BREAK_SPACE}–${NO_BREAK_SPACE}` : "–";
  return `${formatTime(startsAtMs, reading)}${dash}${formatTime(endsAtMs, reading)}`;
};

/** "samedi 28 novembre, 10 h – 12 h"; "Saturday 28 November, 10:00–12:00". */
export const formatSpan = (span: Span, reading: DateReading): string =>
  `${formatDay(span.startsAtMs, reading)}, ${formatHours(span, reading)}`;
