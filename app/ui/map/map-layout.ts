// Where things stand on a map drawn from coordinates alone: true distances around a centre, no ground that we do not know.
import type { Point } from "../../../domain/place/distance.ts";

export interface MapPoint extends Point {
  readonly id: string;
  readonly label: string;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface Mark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Where its name begins, is centred or ends; null where there is no room for it. */
  readonly name: { readonly x: number; readonly y: number; readonly anchor: "start" | "middle" | "end" } | null;
}

export interface MapLayout {
  readonly centre: { readonly x: number; readonly y: number };
  readonly marks: readonly Mark[];
  /** Radii of the rings around the centre, the smallest first, in units of the frame. */
  readonly rings: readonly number[];
  /** What one ring is from the next, and the scale bar long. */
  readonly step: { readonly km: number; readonly length: number };
}

const KM_PER_DEGREE = 111.195;
const MARGIN = 44;
/** A single place still has surroundings. */
const SPAN_MIN_KM = 5;
const STEPS_KM = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const RING_MIN = 56;

const LETTER = 6.6;
const LINE = 15;
const MARK_RADIUS = 13;
const GAP = 17;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** North is up. One kilometre is as long in every direction: at the size of a region the earth's curve does not show. */
export function layOutMap(points: readonly MapPoint[], centre: Point, frame: Frame): MapLayout {
  const east = (point: Point) =>
    (point.longitude - centre.longitude) * KM_PER_DEGREE * Math.cos((centre.latitude * Math.PI) / 180);
  const south = (point: Point) => (centre.latitude - point.latitude) * KM_PER_DEGREE;
  const [xs, ys] = [points.map(east), points.map(south)];
  const [minX, maxX] = [Math.min(0, ...xs), Math.max(0, ...xs)];
  const [minY, maxY] = [Math.min(0, ...ys), Math.max(0, ...ys)];
  const perKm = Math.min(
    (frame.width - 2 * MARGIN) / Math.max(maxX - minX, SPAN_MIN_KM),
    (frame.height - 2 * MARGIN) / Math.max(maxY - minY, SPAN_MIN_KM),
  );
  const x = (km: number) => frame.width / 2 + (km - (minX + maxX) / 2) * perKm;
  const y = (km: number) => frame.height / 2 + (km - (minY + maxY) / 2) * perKm;
  const stepKm = STEPS_KM.find((km) => km * perKm >= RING_MIN) ?? 1000;
  const places = points.map((point) => ({ id: point.id, label: point.label, x: x(east(point)), y: y(south(point)) }));
  return {
    centre: { x: x(0), y: y(0) },
    marks: nameMarks(places, frame),
    rings: ringsWithin(stepKm * perKm, { x: x(0), y: y(0) }, frame),
    step: { km: stepKm, length: stepKm * perKm },
  };
}

interface Place {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** Up to the farthest corner. */
function ringsWithin(step: number, centre: { x: number; y: number }, frame: Frame): number[] {
  const farX = Math.max(centre.x, frame.width - centre.x);
  const farY = Math.max(centre.y, frame.height - centre.y);
  return Array.from({ length: Math.floor(Math.hypot(farX, farY) / step) }, (_, index) => (index + 1) * step);
}

/** First come, first named: beside, below or above its mark, where nothing stands yet. */
function nameMarks(places: readonly Place[], frame: Frame): Mark[] {
  const taken: Box[] = places.map(({ x, y }) => around(x, y));
  return places.map((place) => {
    if (place.label === "") return { id: place.id, x: place.x, y: place.y, name: null };
    const found = candidates(place).find(
      ({ box }) => isInside(box, frame) && !taken.some((other) => overlap(box, other)),
    );
    if (found) taken.push(found.box);
    return { id: place.id, x: place.x, y: place.y, name: found ? found.name : null };
  });
}

const around = (x: number, y: number): Box => ({
  left: x - MARK_RADIUS,
  top: y - MARK_RADIUS,
  right: x + MARK_RADIUS,
  bottom: y + MARK_RADIUS,
});

function candidates({ x, y, label }: Place) {
  const width = label.length * LETTER;
  const baseline = y + LINE / 3;
  const beside = { top: y - LINE / 2, bottom: y + LINE / 2 };
  return [
    {
      name: { x: x + GAP, y: baseline, anchor: "start" as const },
      box: { left: x + GAP, right: x + GAP + width, ...beside },
    },
    {
      name: { x: x - GAP, y: baseline, anchor: "end" as const },
      box: { left: x - GAP - width, right: x - GAP, ...beside },
    },
    {
      name: { x, y: y + GAP + LINE * 0.75, anchor: "middle" as const },
      box: { left: x - width / 2, right: x + width / 2, top: y + GAP, bottom: y + GAP + LINE },
    },
    {
      name: { x, y: y - GAP - LINE * 0.2, anchor: "middle" as const },
      box: { left: x - width / 2, right: x + width / 2, top: y - GAP - LINE, bottom: y - GAP },
    },
  ];
}

const isInside = (box: Box, frame: Frame): boolean =>
  box.left >= 4 && box.top >= 4 && box.right <= frame.width - 4 && box.bottom <= frame.height - 24;

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
