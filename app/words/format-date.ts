// The domain's formats in the language of the page. Dates and hours are those of the market, wherever the reader is.
import type { Language } from "../../domain/language.ts";
import * as text from "../../domain/text/format-date.ts";
import { currentLanguage } from "./current-language.ts";

export interface DateReading {
  readonly timeZone: string;
  readonly language?: Language;
}

const inPage = ({ timeZone, language = currentLanguage() }: DateReading): text.DateReading => ({ timeZone, language });

/** "10 h", "23 h 55"; "10:00". */
export const formatTime = (atMs: number, reading: DateReading): string => text.formatTime(atMs, inPage(reading));

/** "samedi 28 novembre"; "Saturday 28 November". */
export const formatDay = (atMs: number, reading: DateReading): string => text.formatDay(atMs, inPage(reading));

/** For tables: "sam. 28 nov."; "Sat 28 Nov". */
export const formatShortDay = (atMs: number, reading: DateReading): string =>
  text.formatShortDay(atMs, inPage(reading));

/** For the leaf of a calendar, its three lines apart: "sam.", "28", "nov."; "Sat", "28", "Nov". */
export const formatDayParts = (atMs: number, reading: DateReading) => text.formatDayParts(atMs, inPage(reading));

/** "28 novembre 2026": for what may be of another year. */
export const formatDate = (atMs: number, reading: DateReading): string => text.formatDate(atMs, inPage(reading));

/** "samedi 28 novembre à 23 h 55"; "Saturday 28 November at 23:55". */
export const formatMoment = (atMs: number, reading: DateReading): string => text.formatMoment(atMs, inPage(reading));

/** For tables and histories: "sam. 28 nov., 23 h 55"; "Sat 28 Nov, 23:55". */
export const formatShortMoment = (atMs: number, reading: DateReading): string =>
  text.formatShortMoment(atMs, inPage(reading));

/** "10 h – 12 h"; "10:00–12:00". */
export const formatHours = (span: text.Span, reading: DateReading): string => text.formatHours(span, inPage(reading));

/** "samedi 28 novembre, 10 h – 12 h"; "Saturday 28 November, 10:00–12:00". */
export const formatSpan = (span: text.Span, reading: DateReading): string => text.formatSpan(span, inPage(reading));
