import * as v from "valibot";
import type { Letters } from "../letter.ts";
import { MESSAGE_HEAD } from "../message-head.ts";
import { TypedName } from "../typed-name.ts";

const ASKED = {
  ...MESSAGE_HEAD,
  /** Of support. */
  name: TypedName,
  askerName: TypedName,
  producerName: TypedName,
  /** Where it is answered. */
  url: v.pipe(v.string(), v.url()),
};

export const SpaceAsked = v.object({ ...ASKED, kind: v.literal("space-asked") });
export const LegalAsked = v.object({ ...ASKED, kind: v.literal("legal-asked") });

export const spaceAsked: Letters<v.InferOutput<typeof SpaceAsked>> = ({ name, askerName, producerName, url }) => ({
  fr: {
    subject: `Espace producteur demandé pour ${producerName}`,
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `${askerName} demande un Espace producteur pour ${producerName}.`,
      "Vérifiez l'entreprise et la charte, puis ouvrez l'espace ou dites ce qui est à corriger.",
    ],
    button: { label: "Lire la demande", url },
  },
  en: {
    subject: `Producer space asked for ${producerName}`,
    greeting: `Hello ${name},`,
    paragraphs: [
      `${askerName} asks for a producer space for ${producerName}.`,
      "Check the business and the charter, then open the space or say what must be corrected.",
    ],
    button: { label: "Read the request", url },
  },
});

export const legalAsked: Letters<v.InferOutput<typeof LegalAsked>> = ({ name, askerName, producerName, url }) => ({
  fr: {
    subject: `Infos légales à changer pour ${producerName}`,
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `${askerName} demande de changer les infos légales de ${producerName}.`,
      "Comparez ce qui est certifié et ce qui est demandé, puis acceptez ou dites pourquoi non.",
    ],
    button: { label: "Lire la demande", url },
  },
  en: {
    subject: `Legal information to change for ${producerName}`,
    greeting: `Hello ${name},`,
    paragraphs: [
      `${askerName} asks to change the legal information of ${producerName}.`,
      "Compare what is certified with what is asked for, then accept it or say why not.",
    ],
    button: { label: "Read the request", url },
  },
});
