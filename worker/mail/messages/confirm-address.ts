import * as v from "valibot";
import type { Letters } from "../letter.ts";
import { MESSAGE_HEAD } from "../message-head.ts";

/** Goes to whatever address somebody typed: not a word in it is theirs, not even a name. */
export const ConfirmAddress = v.object({
  ...MESSAGE_HEAD,
  kind: v.literal("confirm-address"),
  /** A new account, or an account that moves to this address. */
  purpose: v.picklist(["sign-up", "change"]),
  url: v.pipe(v.string(), v.url()),
});

export const confirmAddress: Letters<v.InferOutput<typeof ConfirmAddress>> = ({ purpose, url }) => ({
  fr: {
    subject: "Confirmez votre adresse",
    greeting: "Bonjour,",
    paragraphs: [
      purpose === "sign-up"
        ? "Il ne reste qu'une étape : confirmez votre adresse, et votre compte est prêt."
        : "Vous avez demandé que votre compte Halle utilise cette adresse. Confirmez-la, et c'est fait.",
    ],
    button: { label: "Confirmer mon adresse", url },
    footnote:
      "Le lien vaut un jour et sert une seule fois. Si vous n'avez rien demandé, ne cliquez pas : sans confirmation, rien ne se passe.",
  },
  en: {
    subject: "Confirm your address",
    greeting: "Hello,",
    paragraphs: [
      purpose === "sign-up"
        ? "One step is left: confirm your address, and your account is ready."
        : "You asked for your Halle account to use this address. Confirm it, and it is done.",
    ],
    button: { label: "Confirm my address", url },
    footnote:
      "The link is good for one day and works once. If you did not ask for it, do not click: without confirmation nothing happens.",
  },
});
