// What spreadsheets make of codes: 00417 becomes 417, 3760123456789 becomes 3,76012E+12, 3-12 becomes 03-déc.

const SCIENTIFIC = /^\d(?:[.,]\d+)?e\+?\d{1,2}$/i;
const MONTHS =
  "jan|janv|feb|févr|fevr|mar|mars|apr|avr|may|mai|jun|juin|jul|juil|aug|août|aout|sep|sept|oct|nov|dec|déc";
const DATE = new RegExp(
  `^(?:\\d{1,2}[-/ .](?:${MONTHS})\\.?(?:[-/ .]\\d{2,4})?|(?:${MONTHS})\\.?[-/ .]\\d{2,4}|\\d{1,2}/\\d{1,2}/\\d{2,4})$`,
  "i",
);
const NUMBER = /^\d+(?:[.,]\d+)?$/;

const numberIn = (text: string): number | null => (NUMBER.test(text) ? Number(text.replace(",", ".")) : null);

/** Whether a code looks as if a spreadsheet had taken it for a number or a date. `before`: as it is kept; null: a new one. */
export function isDamagedCode(before: string | null, after: string): boolean {
  if (after === "" || after === before) return false;
  if (SCIENTIFIC.test(after) || DATE.test(after)) return true;
  if (before === null) return false;
  // Zeros before or after it have gone.
  if (numberIn(before) !== null && numberIn(before) === numberIn(after)) return true;
  return isLong(before) && isLong(after) && after === before.slice(0, COUNTED_DIGITS).padEnd(before.length, "0");
}

/** A spreadsheet counts in fifteen digits: those behind become zeros. */
const COUNTED_DIGITS = 15;
const isLong = (text: string): boolean => /^\d+$/.test(text) && text.length > COUNTED_DIGITS;
