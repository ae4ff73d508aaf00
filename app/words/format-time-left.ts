import type { Language } from "../../domain/language.ts";
import { currentLanguage } from "./current-language.ts";
import { NO_BREAK_SPACE } from "./format-number.ts";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

interface Scale {
  readonly unitMs: number;
  readonly finerMs: number;
  readonly signs: Readonly<Record<Language, readonly [unit: string, finer: string]>>;
}

/** Two units at most: who has days left does not count minutes. */
const SCALES: readonly Scale[] = [
  { unitMs: DAY_MS, finerMs: HOUR_MS, signs: { fr: ["j", "h"], en: ["d", "h"] } },
  { unitMs: HOUR_MS, finerMs: MINUTE_MS, signs: { fr: ["h", "min"], en: ["h", "min"] } },
];

const count = (amount: number, sign: string): string => `${amount}${NO_BREAK_SPACE}${sign}`;

/** "2 j 4 h", "3 h 12 min", "12 min", "45 s"; never less than "0 s". */
export const formatTimeLeft = (leftMs: number, language = currentLanguage()): string => {
  for (const { unitMs, finerMs, signs } of SCALES) {
    if (leftMs < unitMs) continue;
    const [unit, finer] = signs[language];
    const rest = Math.floor((leftMs % unitMs) / finerMs);
    const whole = count(Math.floor(leftMs / unitMs), unit);
    return rest === 0 ? whole : `${whole}${NO_BREAK_SPACE}${count(rest, finer)}`;
  }
  if (leftMs >= MINUTE_MS) return count(Math.floor(leftMs / MINUTE_MS), "min");
  return count(Math.max(0, Math.floor(leftMs / SECOND_MS)), "s");
};

const stepOf = (leftMs: number): number => {
  if (leftMs >= DAY_MS) return HOUR_MS;
  return leftMs >= MINUTE_MS ? MINUTE_MS : SECOND_MS;
};

/** After how many milliseconds `formatTimeLeft` reads differently. */
export const timeLeftChangesInMs = (leftMs: number): number => (leftMs % stepOf(leftMs)) + 1;
