import * as v from "valibot";
import { nameInMail } from "../../domain/account/name-in-mail.ts";

/** A name that somebody typed: every one in every message is this, so that no message carries another site's address. */
export const TypedName = v.pipe(v.string(), v.transform(nameInMail));
