import * as v from "valibot";
import type { Letters } from "../letter.ts";
import { MESSAGE_HEAD } from "../message-head.ts";
import { TypedName } from "../typed-name.ts";

export const TeamInvitation = v.object({
  ...MESSAGE_HEAD,
  kind: v.literal("team-invitation"),
  /** Of the account that has this address; empty when none has. */
  name: TypedName,
  inviterName: TypedName,
  producerName: TypedName,
  daysValid: v.number(),
  /** Where it is accepted. */
  url: v.pipe(v.string(), v.url()),
});

export const teamInvitation: Letters<v.InferOutput<typeof TeamInvitation>> = (message) => {
  const { name, inviterName, producerName, daysValid, url } = message;
  return {
    fr: {
      subject: `${producerName} : rejoignez l'équipe`,
      greeting: name === "" ? "Bonjour," : `Bonjour ${name},`,
      paragraphs: [
        `${inviterName} vous invite à rejoindre l'équipe « ${producerName} », et à partager son Espace producteur sur Halle.`,
        "Connectez-vous avec votre compte, ou créez-en un : le lien vous y mène.",
      ],
      button: { label: "Voir l'invitation", url },
      footnote: `Ce lien vaut ${daysValid} jours et ne sert qu'une fois. Vous ne connaissez pas cette personne ? Laissez ce message.`,
    },
    en: {
      subject: `${producerName}: join the team`,
      greeting: name === "" ? "Hello," : `Hello ${name},`,
      paragraphs: [
        `${inviterName} invites you to work in the producer space of ${producerName}, on Halle.`,
        "Sign in with your account, or create one: the link leads there.",
      ],
      button: { label: "See the invitation", url },
      footnote: `This link is valid for ${daysValid} days and works once. You do not know this person? Ignore this message.`,
    },
  };
};
