import * as v from "valibot";
import { Email } from "../../domain/account/email.ts";
import { LANGUAGES } from "../../domain/language.ts";

/** What every message on the queue carries, whatever it says. */
export const MESSAGE_HEAD = {
  /** Chosen by whoever asks for the message: asked for twice with one id, it goes out once. */
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_:-]{1,128}$/)),
  to: Email,
  language: v.picklist(LANGUAGES),
};
