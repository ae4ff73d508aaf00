import * as v from "valibot";
import { nameInMail, textInMail } from "../../domain/account/name-in-mail.ts";

/** A name that somebody typed: every one in every message is this, so that no message carries another site's address. */
export const TypedName = v.pipe(v.string(), v.transform(nameInMail));

/** What somebody who runs a market or a farm wrote to whoever reads the mail. */
export const TypedText = v.pipe(v.string(), v.transform(textInMail));
