import * as v from "valibot";
import type { Letters } from "../letter.ts";
import { MESSAGE_HEAD } from "../message-head.ts";
import { TypedName } from "../typed-name.ts";

export const AlreadyRegistered = v.object({
  ...MESSAGE_HEAD,
  kind: v.literal("already-registered"),
  name: TypedName,
  /** The sign-in page. */
  url: v.pipe(v.string(), v.url()),
});

export const alreadyRegistered: Letters<v.InferOutput<typeof AlreadyRegistered>> = ({ name, url }) => ({
  fr: {
    subject: "Vous avez déjà un compte",
    greeting: `Bonjour ${name},`,
    paragraphs: [
      "Quelqu'un, sans doute vous, vient de demander un compte Halle avec cette adresse. Vous en avez déjà un : il suffit de vous connecter.",
      "Mot de passe oublié ? La page de connexion vous permet d'en choisir un nouveau.",
    ],
    button: { label: "Se connecter", url },
    footnote: "Si ce n'était pas vous, laissez ce message : personne n'a eu accès à votre compte.",
  },
  en: {
    subject: "You already have an account",
    greeting: `Hello ${name},`,
    paragraphs: [
      "Somebody, probably you, has just asked for a Halle account with this address. You already have one: just sign in.",
      "Forgotten your password? The sign-in page lets you choose a new one.",
    ],
    button: { label: "Sign in", url },
    footnote: "If it was not you, ignore this message: nobody has had access to your account.",
  },
});
