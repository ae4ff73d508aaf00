import * as v from "valibot";
import type { Letters } from "../letter.ts";
import { MESSAGE_HEAD } from "../message-head.ts";
import { TypedName } from "../typed-name.ts";

export const LegalApplied = v.object({
  ...MESSAGE_HEAD,
  kind: v.literal("legal-applied"),
  name: TypedName,
  producerName: TypedName,
  /** Infos légales of the space. */
  url: v.pipe(v.string(), v.url()),
});

export const legalApplied: Letters<v.InferOutput<typeof LegalApplied>> = ({ name, producerName, url }) => ({
  fr: {
    subject: "Vos infos légales sont à jour",
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `La modification demandée pour ${producerName} est faite.`,
      "L'ancienne version reste visible dans l'historique de la page.",
    ],
    button: { label: "Voir les infos légales", url },
  },
  en: {
    subject: "Your legal information is up to date",
    greeting: `Hello ${name},`,
    paragraphs: [
      `The change asked for ${producerName} is made.`,
      "The earlier version can still be read in the history of the page.",
    ],
    button: { label: "See the legal information", url },
  },
});
