// Who sells, before the law: what a producer declares and support has checked.
import * as v from "valibot";
import { Line, Paragraphs } from "../form/text.ts";
import { isSiret } from "./siret.ts";

export const LEGAL_FORMS = ["individual", "earl", "gaec", "scea", "sarl", "sas", "association", "other"] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

const NAME_MAX_CHARS = 100;
const STREET_MAX_CHARS = 200;
const ACTIVITY_MAX_CHARS = 1000;
const EXPLANATION_MAX_CHARS = 1000;

export const LegalIdentity = v.object({
  legalName: Line(NAME_MAX_CHARS),
  /** 14 digits; typed with or without spaces. */
  siret: v.pipe(
    v.string(),
    v.transform((typed) => typed.replaceAll(/\s/g, "")),
    v.check(isSiret, "siret"),
  ),
  legalForm: v.picklist(LEGAL_FORMS),
  street: Line(STREET_MAX_CHARS),
  postcode: v.pipe(v.string(), v.trim(), v.regex(/^\d{5}$/)),
  commune: Line(NAME_MAX_CHARS),
  /** What they grow, raise or make themselves. */
  activity: Paragraphs(ACTIVITY_MAX_CHARS),
});
export type LegalIdentity = v.InferOutput<typeof LegalIdentity>;

/** What support certifies: the name customers read, and who stands behind it. */
export const CertifiedIdentity = v.object({
  /** Of the farm or workshop, as customers will read it. */
  name: Line(NAME_MAX_CHARS),
  ...LegalIdentity.entries,
});
export type CertifiedIdentity = v.InferOutput<typeof CertifiedIdentity>;

export const IDENTITY_FIELDS = [
  "name",
  "legalName",
  "legalForm",
  "siret",
  "street",
  "postcode",
  "commune",
  "activity",
] as const satisfies readonly (keyof CertifiedIdentity)[];

/** The fields in which two identities differ. */
export const changedFields = (before: CertifiedIdentity, after: CertifiedIdentity) =>
  IDENTITY_FIELDS.filter((field) => before[field] !== after[field]);

/** Asking support to change what it has certified, with what explains it (guide, step 2). */
export const IdentityChange = v.object({
  ...CertifiedIdentity.entries,
  explanation: Paragraphs(EXPLANATION_MAX_CHARS),
});
export type IdentityChange = v.InferOutput<typeof IdentityChange>;

/** Asking for a producer space: who one is, and the charter "100 % producteurs, sans revendeurs" (guide, step 2). */
export const SpaceWanted = v.object({
  ...CertifiedIdentity.entries,
  charter: v.literal("accepted"),
});
export type SpaceWanted = v.InferOutput<typeof SpaceWanted>;
