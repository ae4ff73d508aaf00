import { Paragraphs } from "../../domain/form/text.ts";

export const SUPPORT_PAGE = "/support";

const REFUSAL_MAX_CHARS = 1000;

/** Why support says no, in its own words. */
export const Refusal = Paragraphs(REFUSAL_MAX_CHARS);
