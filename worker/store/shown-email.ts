import { domainToUnicode } from "node:url";
import { type AnyColumn, sql } from "drizzle-orm";

/** An address as people read it: kept as "jean@xn--ferme-du-chne-zhb.fr", shown as "jean@ferme-du-chêne.fr". */
export function inLetters(email: string): string {
  const at = email.lastIndexOf("@");
  const domain = email.slice(at + 1);
  return domain.includes("xn--") ? `${email.slice(0, at)}@${domainToUnicode(domain) || domain}` : email;
}

/** Selects an address for a page. What mails are sent to and compared with is the column itself. */
export const shownEmail = (column: AnyColumn) => sql<string>`${column}`.mapWith(inLetters);
