import * as v from "valibot";

export const SUPPORT_PAGE = "/support";

const REFUSAL_MAX_CHARS = 1000;

/** Why support says no, in its own words. */
export const Refusal = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(REFUSAL_MAX_CHARS));
