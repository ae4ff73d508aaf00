// When the demo's distributions are, seen from the moment of seeding. Local hours of the market, across DST.
import { Temporal } from "temporal-polyfill";
import { CATALOGS } from "./catalogs.ts";
import { CREST, SAILLANS, TIME_ZONE } from "./markets.ts";
import { fournilDeLOmbelle } from "./producers/fournil-de-l-ombelle.ts";
import { jardinsDeBrunelle } from "./producers/jardins-de-brunelle.ts";
import { truitesDuValDeQuint } from "./producers/truites-du-val-de-quint.ts";

export interface SeedParticipation {
  readonly id: string;
  readonly catalogId: string;
  readonly opensAtMs: number;
  readonly closesAtMs: number;
  readonly minimumCents: number;
}

export interface SeedDistribution {
  readonly id: string;
  readonly marketId: string;
  readonly placeId: string;
  readonly ordersOpenAtMs: number;
  readonly ordersCloseAtMs: number;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly participations: readonly SeedParticipation[];
}

export const SALES = ["validated", "today", "open", "planned", "openInSaillans"] as const;
export type Sale = (typeof SALES)[number];

export interface Calendar extends Readonly<Record<Sale, SeedDistribution>> {
  /** An hour of another day, for what people do between the sales. */
  readonly at: (daysFromToday: number, time: string) => number;
}

type Hours = readonly [start: string, end: string];

const SATURDAY = 6;
const MORNING: Hours = ["09:00", "12:30"];
const EVENING: Hours = ["16:30", "19:30"];

/** Running now or later today, whatever the hour somebody first starts the demo. */
function hoursToday(hour: number): Hours {
  if (hour < 11) return MORNING;
  if (hour < 18) return EVENING;
  return hour < 21 ? ["17:30", "22:00"] : ["19:00", "23:55"];
}

const atOf =
  (today: Temporal.PlainDate) =>
  (days: number, time: string): number =>
    today.add({ days }).toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(TIME_ZONE).epochMilliseconds;

interface Agreed {
  readonly id: string;
  readonly market: typeof CREST;
  /** Days from today. */
  readonly day: number;
  readonly hours: Hours;
  readonly without?: readonly string[];
}

/** Orders open eight days before at 08:00 and close two days before at 23:55. */
const DAYS_OPEN_BEFORE = 8;
const DAYS_CLOSED_BEFORE = 2;

function agreed(at: Calendar["at"], { id, market, day, hours, without = [] }: Agreed): SeedDistribution {
  const ordersOpenAtMs = at(day - DAYS_OPEN_BEFORE, "08:00");
  const ordersCloseAtMs = at(day - DAYS_CLOSED_BEFORE, "23:55");
  const present = CATALOGS.filter(
    ({ marketIds, producer }) => marketIds.includes(market.id) && !without.includes(producer.key),
  );
  return {
    id,
    marketId: market.id,
    placeId: market.place.id,
    ordersOpenAtMs,
    ordersCloseAtMs,
    startsAtMs: at(day, hours[0]),
    endsAtMs: at(day, hours[1]),
    participations: present.map(({ id: catalogId, producer }) => ({
      id: `${id}-${producer.key}`,
      catalogId,
      // The baker opens once the week's ovens are planned; trout are counted a day earlier than all the rest.
      opensAtMs: producer === fournilDeLOmbelle ? at(day - DAYS_OPEN_BEFORE + 1, "12:00") : ordersOpenAtMs,
      closesAtMs: producer === truitesDuValDeQuint ? at(day - DAYS_CLOSED_BEFORE - 1, "18:00") : ordersCloseAtMs,
      minimumCents: 0,
    })),
  };
}

/** Preferably a Saturday, with orders closing about two days from now. */
function nextHandOut(today: Temporal.PlainDate): { day: number; hours: Hours } {
  const saturday = [4, 5].find((days) => today.add({ days }).dayOfWeek === SATURDAY);
  return saturday === undefined ? { day: 4, hours: EVENING } : { day: saturday, hours: MORNING };
}

export function calendarAt(nowMs: number): Calendar {
  const now = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(TIME_ZONE);
  const today = now.toPlainDate();
  const at = atOf(today);
  const next = nextHandOut(today);
  const inCrest = { market: CREST };
  return {
    validated: agreed(at, {
      ...inCrest,
      id: "crest-last-week",
      day: -7,
      hours: EVENING,
      without: [truitesDuValDeQuint.key],
    }),
    today: agreed(at, { ...inCrest, id: "crest-today", day: 0, hours: hoursToday(now.hour) }),
    open: agreed(at, { ...inCrest, ...next, id: "crest-open" }),
    // The market gardener has not said yet whether she comes: her planning page has something to offer.
    planned: agreed(at, {
      ...inCrest,
      ...next,
      id: "crest-planned",
      day: next.day + 7,
      without: [jardinsDeBrunelle.key],
    }),
    openInSaillans: agreed(at, { market: SAILLANS, id: "saillans-open", day: next.day + 1, hours: EVENING }),
    at,
  };
}

export const distributionsOf = (calendar: Calendar): readonly SeedDistribution[] => SALES.map((sale) => calendar[sale]);
