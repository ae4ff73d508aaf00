import * as v from "valibot";
import type { Letters } from "../letter.ts";
import { MESSAGE_HEAD } from "../message-head.ts";
import { TypedName } from "../typed-name.ts";

export const SpaceCertified = v.object({
  ...MESSAGE_HEAD,
  kind: v.literal("space-certified"),
  name: TypedName,
  producerName: TypedName,
  /** The new space. */
  url: v.pipe(v.string(), v.url()),
});

export const spaceCertified: Letters<v.InferOutput<typeof SpaceCertified>> = ({ name, producerName, url }) => ({
  fr: {
    subject: "Votre Espace producteur est ouvert",
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `${producerName} est certifié : votre Espace producteur vous attend.`,
      "Pour commencer, vérifiez vos taux de TVA, puis créez vos premiers produits.",
    ],
    button: { label: "Ouvrir mon espace", url },
  },
  en: {
    subject: "Your producer space is open",
    greeting: `Hello ${name},`,
    paragraphs: [
      `${producerName} is certified: your producer space is waiting for you.`,
      "To begin, check your VAT rates, then describe your first products.",
    ],
    button: { label: "Open my space", url },
  },
});
