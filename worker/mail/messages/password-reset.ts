import * as v from "valibot";
import type { Letters } from "../letter.ts";
import { MESSAGE_HEAD } from "../message-head.ts";
import { TypedName } from "../typed-name.ts";

export const PasswordReset = v.object({
  ...MESSAGE_HEAD,
  kind: v.literal("password-reset"),
  name: TypedName,
  url: v.pipe(v.string(), v.url()),
});

export const passwordReset: Letters<v.InferOutput<typeof PasswordReset>> = ({ name, url }) => ({
  fr: {
    subject: "Choisir un nouveau mot de passe",
    greeting: `Bonjour ${name},`,
    paragraphs: ["Vous avez demandé un nouveau mot de passe pour Halle. Ce lien vous permet de le choisir."],
    button: { label: "Choisir un mot de passe", url },
    footnote:
      "Le lien vaut deux heures et sert une seule fois. Si vous n'avez rien demandé, laissez ce message : votre mot de passe ne change pas.",
  },
  en: {
    subject: "Choose a new password",
    greeting: `Hello ${name},`,
    paragraphs: ["You asked for a new password for Halle. This link lets you choose it."],
    button: { label: "Choose a password", url },
    footnote:
      "The link is good for two hours and works once. If you did not ask for it, ignore this message: your password stays as it is.",
  },
});
