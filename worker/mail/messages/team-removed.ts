import * as v from "valibot";
import type { Letters } from "../letter.ts";
import { MESSAGE_HEAD } from "../message-head.ts";
import { TypedName } from "../typed-name.ts";

export const TeamRemoved = v.object({
  ...MESSAGE_HEAD,
  kind: v.literal("team-removed"),
  name: TypedName,
  producerName: TypedName,
  /** Who did it. */
  byName: TypedName,
});

export const teamRemoved: Letters<v.InferOutput<typeof TeamRemoved>> = ({ name, producerName, byName }) => ({
  fr: {
    subject: `${producerName} : vous ne faites plus partie de l'équipe`,
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `${byName} vous a retiré de l'équipe « ${producerName} » : son Espace producteur ne vous est plus ouvert.`,
      "Votre compte et vos propres commandes restent comme ils sont. C'est une erreur ? Demandez à l'équipe de vous inviter à nouveau.",
    ],
  },
  en: {
    subject: `You are no longer in the team of ${producerName}`,
    greeting: `Hello ${name},`,
    paragraphs: [
      `${byName} has taken you out of the team of ${producerName}: its producer space is no longer open to you.`,
      "Your account and your own orders stay as they are. A mistake? Ask the team to invite you again.",
    ],
  },
});
