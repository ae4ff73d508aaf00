// Where things stand on a map drawn from coordinates alone: true distances around a centre, no ground that we do not know.
import type { Point } from "../../../domain/place/distance.ts";

export interface MapPoint extends Point {
  readonly id: string;
  /** "" for one that is not named. */
  readonly label: string;
  /** Of what is drawn there, in units of the frame. */
  readonly radius: number;
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

const LETTER = 6.9;
const LINE = 16;
const GAP = 4;

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
  const places = points.map((point) => ({ ...point, x: x(east(point)), y: y(south(point)) }));
  return {
    centre: { x: x(0), y: y(0) },
    marks: nameMarks(places, frame),
    rings: ringsWithin(stepKm * perKm, { x: x(0), y: y(0) }, frame),
    step: { km: stepKm, length: stepKm * perKm },
  };
}

interface Place extends MapPoint {
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
  const taken: Box[] = places.map(around);
  return places.map((place) => {
    if (place.label === "") return { id: place.id, x: place.x, y: place.y, name: null };
    const found = candidates(place).find(
      ({ box }) => isInside(box, frame) && !taken.some((other) => overlap(box, other)),
    );
    if (found) taken.push(found.box);
    return { id: place.id, x: place.x, y: place.y, name: found ? found.name : null };
  });
}

const around = ({ x, y, radius }: Place): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

/** The box of a name whose anchor and baseline are these. */
function boxOf(name: NonNullable<Mark["name"]>, width: number): Box {
  const left = { start: name.x, middle: name.x - width / 2, end: name.x - width }[name.anchor];
  return { left, right: left + width, top: name.y - LINE * 0.75, bottom: name.y + LINE * 0.25 };
}

function candidates({ x, y, label, radius }: Place) {
  const away = radius + GAP;
  const level = y + LINE * 0.3;
  const [above, below] = [y - away, y + away + LINE * 0.7];
  const names: readonly NonNullable<Mark["name"]>[] = [
    { x: x + away, y: level, anchor: "start" },
    { x: x - away, y: level, anchor: "end" },
    { x, y: below, anchor: "middle" },
    { x, y: above, anchor: "middle" },
    { x: x + radius, y: below - GAP, anchor: "start" },
    { x: x + radius, y: above + GAP, anchor: "start" },
    { x: x - radius, y: below - GAP, anchor: "end" },
    { x: x - radius, y: above + GAP, anchor: "end" },
  ];
  return names.map((name) => ({ name, box: boxOf(name, label.length * LETTER) }));
}

const isInside = (box: Box, frame: Frame): boolean =>
  box.left >= 4 && box.top >= 4 && box.right <= frame.width - 4 && box.bottom <= frame.height - 24;

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
