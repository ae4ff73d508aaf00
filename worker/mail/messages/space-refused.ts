import * as v from "valibot";
import type { Letters } from "../letter.ts";
import { MESSAGE_HEAD } from "../message-head.ts";
import { TypedName } from "../typed-name.ts";

export const SpaceRefused = v.object({
  ...MESSAGE_HEAD,
  kind: v.literal("space-refused"),
  name: TypedName,
  /** Why, in the words of the support. */
  refusal: v.string(),
  /** Where the request can be corrected. */
  url: v.pipe(v.string(), v.url()),
});

export const spaceRefused: Letters<v.InferOutput<typeof SpaceRefused>> = ({ name, refusal, url }) => ({
  fr: {
    subject: "Votre demande d'Espace producteur",
    greeting: `Bonjour ${name},`,
    paragraphs: [
      "Nous ne pouvons pas encore ouvrir votre Espace producteur. Voici pourquoi :",
      refusal,
      "Votre demande est gardée : corrigez-la, puis renvoyez-la.",
    ],
    button: { label: "Corriger ma demande", url },
  },
  en: {
    subject: "Your request for a producer space",
    greeting: `Hello ${name},`,
    paragraphs: [
      "We cannot open your producer space yet. Here is why:",
      refusal,
      "Your request is kept: correct it, then send it again.",
    ],
    button: { label: "Correct my request", url },
  },
});
