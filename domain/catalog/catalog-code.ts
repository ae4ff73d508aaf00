import * as v from "valibot";

const TYPED_MAX_CHARS = 40;

/** A catalog's code as it was heard on the phone or copied from a message: "482 915", "482-915" (guide, chapter 5). */
export const CatalogCode = v.pipe(
  v.string(),
  v.maxLength(TYPED_MAX_CHARS),
  v.transform((typed) => typed.replaceAll(/[\s.-]/g, "")),
  v.regex(/^\d{6,9}$/),
  v.transform(Number),
);
