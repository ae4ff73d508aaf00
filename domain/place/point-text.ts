// Where something is, as people write it or copy it from a map.
import * as v from "valibot";
import type { Point } from "./distance.ts";

const NUMBER = String.raw`[-−]?\d{1,3}(?:[.,]\d+)?`;
const SIDE = "[NSEWO]";
/** "44,7281° N": with the sides of the sky before or behind, or without. */
const DEGREES = String.raw`(${SIDE})?\s*(${NUMBER})\s*°?\s*(${SIDE})?`;
/** 44°43'41.2"N */
const SEXAGESIMAL = String.raw`(\d{1,3})\s*°\s*(\d{1,2})\s*['′’]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”]|'')?)?\s*(${SIDE})`;
const BETWEEN = String.raw`\s*[,;/]\s*|\s+`;

const IN_DEGREES = new RegExp(`^${DEGREES}(?:${BETWEEN})${DEGREES}$`);
const IN_MINUTES = new RegExp(`^${SEXAGESIMAL}(?:${BETWEEN})?${SEXAGESIMAL}$`);

/** Addresses of maps: Google's, OpenStreetMap's, the national map's, and what phones share. */
const ADDRESSES = [
  /@(-?\d+\.\d+),(-?\d+\.\d+)/,
  /[?&](?:q|ll|query|center)=(-?\d+\.\d+)(?:,|%2C)(-?\d+\.\d+)/i,
  /[?&]mlat=(-?\d+\.\d+)&mlon=(-?\d+\.\d+)/,
  /#map=[\d.]+\/(-?\d+\.\d+)\/(-?\d+\.\d+)/,
  /^geo:(-?\d+\.\d+),(-?\d+\.\d+)/,
];

interface Angle {
  readonly degrees: number;
  /** Of the sky; undefined: north first, then east. */
  readonly side: string | undefined;
}

const numberIn = (text: string | undefined): number => Number((text ?? "0").replace("−", "-").replace(",", "."));

/** To a tenth of a metre, which is finer than anybody's stall. */
const MICRO = 1_000_000;
const rounded = (degrees: number): number => Math.round(degrees * MICRO) / MICRO;

/** null where the text says no place on earth. */
export function readPoint(typed: string): Point | null {
  const text = typed
    .trim()
    .replace(/^[([]|[)\]]$/g, "")
    .trim();
  for (const address of ADDRESSES) {
    const [, north, east] = address.exec(text) ?? [];
    if (north !== undefined)
      return pointOf({ degrees: Number(north), side: undefined }, { degrees: Number(east), side: undefined });
  }
  const [, ...inMinutes] = IN_MINUTES.exec(text.toUpperCase()) ?? [];
  if (inMinutes.length > 0) return pointOf(sexagesimal(inMinutes.slice(0, 4)), sexagesimal(inMinutes.slice(4)));
  const [, ...inDegrees] = IN_DEGREES.exec(text.toUpperCase()) ?? [];
  return inDegrees.length === 0 ? null : pointOf(decimal(inDegrees.slice(0, 3)), decimal(inDegrees.slice(3)));
}

const decimal = ([before, degrees, behind]: readonly (string | undefined)[]): Angle => ({
  degrees: numberIn(degrees),
  side: before ?? behind,
});

const sexagesimal = ([degrees, minutes, seconds, side]: readonly (string | undefined)[]): Angle => ({
  degrees: numberIn(degrees) + numberIn(minutes) / 60 + numberIn(seconds) / 3600,
  side,
});

const isNorthSouth = ({ side }: Angle): boolean => side === "N" || side === "S";
const signed = ({ degrees, side }: Angle): number =>
  side === "S" || side === "W" || side === "O" ? -degrees : degrees;

function pointOf(first: Angle, second: Angle): Point | null {
  const isTurned = isNorthSouth(second) && !isNorthSouth(first);
  const [north, east] = isTurned ? [second, first] : [first, second];
  if (isNorthSouth(east) || (north.side !== undefined && !isNorthSouth(north))) return null;
  const point = { latitude: rounded(signed(north)), longitude: rounded(signed(east)) };
  return Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180 ? point : null;
}

/** "44.7278,5.0231", "44,7281 ; 5,0217", "44°43'41\"N 5°01'18\"E", or the address of a map. */
export const PointText = v.pipe(
  v.string(),
  v.transform(readPoint),
  v.custom<Point>((point) => point !== null, "position"),
);
