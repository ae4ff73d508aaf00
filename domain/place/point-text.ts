import * as v from "valibot";

const degrees = (limit: number) => v.pipe(v.number(), v.minValue(-limit), v.maxValue(limit));

/** "44.7278,5.0231": degrees north and east, as maps give them; a space may follow the comma. */
export const PointText = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^-?\d{1,2}(\.\d{1,6})?, ?-?\d{1,3}(\.\d{1,6})?$/),
  v.transform((text) => text.split(",").map(Number)),
  v.tuple([degrees(90), degrees(180)]),
  v.transform(([latitude, longitude]) => ({ latitude, longitude })),
);
