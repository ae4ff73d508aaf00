import * as v from "valibot";
import type { Letters } from "../letter.ts";
import { MESSAGE_HEAD } from "../message-head.ts";
import { TypedName, TypedText } from "../typed-name.ts";

const ANSWERED = {
  ...MESSAGE_HEAD,
  name: TypedName,
  marketName: TypedName,
  /** The market's page. */
  url: v.pipe(v.string(), v.url()),
};

/** To those who answer requests: at once for the first, then together once a day. */
export const MembershipAsked = v.object({
  ...ANSWERED,
  kind: v.literal("membership-asked"),
  /** All that wait. */
  count: v.number(),
});

export const membershipAsked: Letters<v.InferOutput<typeof MembershipAsked>> = ({ name, marketName, count, url }) => ({
  fr: {
    subject: count < 2 ? `Une demande d'adhésion à ${marketName}` : `${count} demandes d'adhésion à ${marketName}`,
    greeting: `Bonjour ${name},`,
    paragraphs: [
      count < 2
        ? `Quelqu'un demande à devenir membre de ${marketName}, et attend votre réponse.`
        : `${count} personnes demandent à devenir membres de ${marketName}, et attendent votre réponse.`,
      "S'il en arrive d'autres, nous vous écrirons une fois par jour au plus.",
    ],
    button: { label: "Répondre", url },
  },
  en: {
    subject: count < 2 ? `A request to join ${marketName}` : `${count} requests to join ${marketName}`,
    greeting: `Hello ${name},`,
    paragraphs: [
      count < 2
        ? `Somebody asks to become a member of ${marketName}, and waits for your answer.`
        : `${count} people ask to become members of ${marketName}, and wait for your answer.`,
      "Should more arrive, we write once a day at most.",
    ],
    button: { label: "Answer", url },
  },
});

export const MembershipAccepted = v.object({ ...ANSWERED, kind: v.literal("membership-accepted") });

export const membershipAccepted: Letters<v.InferOutput<typeof MembershipAccepted>> = ({ name, marketName, url }) => ({
  fr: {
    subject: `Bienvenue à ${marketName}`,
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `Votre demande est acceptée : vous êtes membre de ${marketName}, et pouvez y commander dès maintenant.`,
    ],
    button: { label: "Voir les ventes", url },
  },
  en: {
    subject: `Welcome to ${marketName}`,
    greeting: `Hello ${name},`,
    paragraphs: [`Your request is accepted: you are a member of ${marketName}, and can order there from now on.`],
    button: { label: "See the sales", url },
  },
});

export const MembershipRefused = v.object({
  ...ANSWERED,
  kind: v.literal("membership-refused"),
  /** Why, in the words of the market. */
  reason: TypedText,
});

export const membershipRefused: Letters<v.InferOutput<typeof MembershipRefused>> = (message) => {
  const { name, marketName, reason, url } = message;
  return {
    fr: {
      subject: `Votre demande à ${marketName}`,
      greeting: `Bonjour ${name},`,
      paragraphs: [`${marketName} ne peut pas vous accueillir pour l'instant. Voici pourquoi :`, reason],
      button: { label: "Voir le marché", url },
    },
    en: {
      subject: `Your request to ${marketName}`,
      greeting: `Hello ${name},`,
      paragraphs: [`${marketName} cannot take you in for now. Here is why:`, reason],
      button: { label: "See the market", url },
    },
  };
};
