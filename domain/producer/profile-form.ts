// What a producer tells about itself (guide, chapter 3), as its form sends it.
import * as v from "valibot";
import { Telephone } from "../account/telephone.ts";
import { OptionalLine, OptionalParagraphs } from "../form/text.ts";

/** Marks a producer may carry. */
export const PRODUCER_LABELS = [
  "agriculture-biologique",
  "nature-progres",
  "demeter",
  "label-rouge",
  "aop",
  "igp",
  "bienvenue-a-la-ferme",
] as const;
export type ProducerLabel = (typeof PRODUCER_LABELS)[number];

export const SHORT_DESCRIPTION_MAX_CHARS = 280;
export const STORY_MAX_CHARS = 4000;
const SITE_MAX_CHARS = 200;
const PICTURE_MAX_CHARS = 64;

const PROTOCOL = /^https?:\/\//i;

/** As people write it: "ferme.example" is "https://ferme.example/". May stay empty. */
const Site = v.pipe(
  OptionalLine(SITE_MAX_CHARS),
  v.transform((typed) => (typed === "" || PROTOCOL.test(typed) ? typed : `https://${typed}`)),
  v.check((site) => site === "" || isSite(site), "site"),
);

function isSite(site: string): boolean {
  const url = URL.parse(site);
  return url !== null && PROTOCOL.test(url.protocol.concat("//")) && url.hostname.includes(".");
}

const picture = v.optional(v.pipe(v.string(), v.maxLength(PICTURE_MAX_CHARS)), "");

export const ProfileForm = v.object({
  logo: picture,
  portrait: picture,
  shortDescription: OptionalParagraphs(SHORT_DESCRIPTION_MAX_CHARS),
  story: OptionalParagraphs(STORY_MAX_CHARS),
  site: Site,
  telephone: Telephone,
  labels: v.optional(v.record(v.picklist(PRODUCER_LABELS), v.literal("on")), {}),
});
export type ProfileForm = v.InferOutput<typeof ProfileForm>;
