import * as v from "valibot";
import type { Letters } from "../letter.ts";
import { MESSAGE_HEAD } from "../message-head.ts";
import { TypedName } from "../typed-name.ts";

/** Goes to the address an account has just left: whoever stole it must not be able to move it unseen. */
export const AddressChanged = v.object({
  ...MESSAGE_HEAD,
  kind: v.literal("address-changed"),
  name: TypedName,
  newAddress: v.string(),
});

export const addressChanged: Letters<v.InferOutput<typeof AddressChanged>> = ({ name, newAddress }) => ({
  fr: {
    subject: "Votre compte a changé d'adresse",
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `Votre compte Halle utilise désormais l'adresse ${newAddress}. Nos messages iront là-bas, et c'est avec elle que vous vous connectez.`,
      "Si ce n'était pas vous, répondez à ce message : nous vous rendrons votre compte.",
    ],
  },
  en: {
    subject: "Your account has changed its address",
    greeting: `Hello ${name},`,
    paragraphs: [
      `Your Halle account now uses the address ${newAddress}. Our messages will go there, and it is what you sign in with.`,
      "If it was not you, reply to this message: we will give you your account back.",
    ],
  },
});
