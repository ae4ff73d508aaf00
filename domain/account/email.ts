// E-mail addresses in the one form they are kept, compared and written to in: small letters, and the domain as the network
// spells it (xn--…), so that "jean@ferme-du-chêne.fr" typed on one device is the account opened with it on another.
import * as v from "valibot";

const EMAIL_MAX_CHARS = 254;
const LOCAL_MAX_CHARS = 64;

/** What browsers take for the part before the sign (HTML, "valid e-mail address"): apostrophes and ampersands too. */
const LOCAL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+$/;
/** As the network spells it: two labels at least, the last of them no number. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/;
/** What would make an address of the web say something else than a domain. */
const NO_DOMAIN = /[\s/?#@:\\%[\]]/;
/** Phones write it for the plain one. */
const APOSTROPHES = /[\u2018\u2019\u02bc]/g;

/** The address in its normal form; what is none comes back as it was typed. */
export function normalEmail(typed: string): string {
  const text = typed.trim().replace(APOSTROPHES, "'");
  const at = text.lastIndexOf("@");
  const domain = text.slice(at + 1);
  const host = at < 1 || NO_DOMAIN.test(domain) ? null : URL.parse(`http://${domain}`)?.hostname;
  return host ? `${text.slice(0, at).toLowerCase()}@${host}` : text;
}

/** Whether a normal form is an address. */
export function isEmail(normal: string): boolean {
  const [local = "", domain = "", ...more] = normal.split("@");
  return more.length === 0 && local.length <= LOCAL_MAX_CHARS && LOCAL.test(local) && DOMAIN.test(domain);
}

export const Email = v.pipe(
  v.string(),
  v.transform(normalEmail),
  v.check(isEmail, "email"),
  v.maxLength(EMAIL_MAX_CHARS),
);
