import * as v from "valibot";
import type { Letters } from "../letter.ts";
import { MESSAGE_HEAD } from "../message-head.ts";
import { TypedName } from "../typed-name.ts";

export const LegalRefused = v.object({
  ...MESSAGE_HEAD,
  kind: v.literal("legal-refused"),
  name: TypedName,
  producerName: TypedName,
  /** Why, in the words of the support. */
  refusal: v.string(),
  /** Infos légales of the space. */
  url: v.pipe(v.string(), v.url()),
});

export const legalRefused: Letters<v.InferOutput<typeof LegalRefused>> = ({ name, producerName, refusal, url }) => ({
  fr: {
    subject: "Votre demande de modification",
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `Nous n'avons pas pu changer les infos légales de ${producerName}. Voici pourquoi :`,
      refusal,
      "Ce qui est certifié reste comme avant. Vous pouvez faire une autre demande.",
    ],
    button: { label: "Voir les infos légales", url },
  },
  en: {
    subject: "Your request for a change",
    greeting: `Hello ${name},`,
    paragraphs: [
      `We could not change the legal information of ${producerName}. Here is why:`,
      refusal,
      "What is certified stays as it was. You can ask again.",
    ],
    button: { label: "See the legal information", url },
  },
});
