/** Monday is 1, Sunday 7 (ISO 8601). */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const NAMES = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times what using it does. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", { timeZone, weekday: "short" });
  formats.set(timeZone, format);
  return format;
}

/** The day of the week at the market, which near midnight is not that of the reader or of the server. */
export function weekdayOf(atMs: number, timeZone: string): Weekday {
  const weekday = WEEKDAYS[NAMES.indexOf(formatFor(timeZone).format(atMs))];
  if (weekday === undefined) throw new Error(`no weekday in ${timeZone}`);
  return weekday;
}
