// Who sells, before the law: what a producer declares and support has checked.
import * as v from "valibot";
import { isSiret } from "./siret.ts";

export const LEGAL_FORMS = ["individual", "earl", "gaec", "scea", "sarl", "sas", "association", "other"] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

const NAME_MAX_CHARS = 100;
const STREET_MAX_CHARS = 200;
const ACTIVITY_MAX_CHARS = 1000;

const text = (maxChars: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(maxChars));
/** One line: it stands in addresses, headings and subjects of mails. */
const line = (maxChars: number) => v.pipe(text(maxChars), v.regex(/^\P{Cc}*$/u, "one line"));

export const LegalIdentity = v.object({
  legalName: line(NAME_MAX_CHARS),
  /** 14 digits; typed with or without spaces. */
  siret: v.pipe(
    v.string(),
    v.transform((typed) => typed.replaceAll(/\s/g, "")),
    v.check(isSiret, "siret"),
  ),
  legalForm: v.picklist(LEGAL_FORMS),
  street: line(STREET_MAX_CHARS),
  postcode: v.pipe(v.string(), v.trim(), v.regex(/^\d{5}$/)),
  commune: line(NAME_MAX_CHARS),
  /** What they grow, raise or make themselves. */
  activity: text(ACTIVITY_MAX_CHARS),
});
export type LegalIdentity = v.InferOutput<typeof LegalIdentity>;

/** Asking for a producer space: who one is, and the charter "100 % producteurs, sans revendeurs" (guide, step 2). */
export const SpaceWanted = v.object({
  /** Of the farm or workshop, as customers will read it. */
  name: line(NAME_MAX_CHARS),
  ...LegalIdentity.entries,
  charter: v.literal("accepted"),
});
export type SpaceWanted = v.InferOutput<typeof SpaceWanted>;
