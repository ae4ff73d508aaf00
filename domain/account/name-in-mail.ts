/** Longer than nearly all names; too short to tell a story in. */
const NAME_MAX_CHARS = 60;
const TEXT_MAX_CHARS = 500;

/** What an address begins with. */
const BEGINNING = /[a-z][a-z0-9+.-]*:(?=\/)|:?\/{2,}|\b(?:javascript|data|mailto|tel|sms):|www\./gi;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a line break in a subject begins another header; a sign that turns the reading order hides what stands behind it
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g;
/** A dot, an at sign or a slash between two letters: mail programs make an address of it. "5,5 kg" and "St. Martin" stay. */
const JOINT = /(?<=[\p{L}\p{N}_-])[.。@/\\:]+(?=[\p{L}_-])|(?<=[\p{L}_-])[.。@/\\:]+(?=[\p{L}\p{N}_-])/gu;

/**
 * What somebody calls themselves, their farm or their market, as it may stand in a mail to somebody else: one line, not long,
 * and nothing in it that a mail program would turn into a link. A name typed to make Halle send an advertisement becomes
 * words that lead nowhere.
 */
export const nameInMail = (typed: string): string => shortened(withoutLinks(typed), NAME_MAX_CHARS);

/** The same for what somebody wrote to somebody else: longer. */
export const textInMail = (typed: string): string => shortened(withoutLinks(typed), TEXT_MAX_CHARS);

function withoutLinks(typed: string): string {
  let plain = typed.normalize("NFKC");
  let before: string;
  do {
    before = plain;
    for (const part of [UNSEEN, BEGINNING, JOINT]) plain = plain.replace(part, " ");
    // Words that stood apart may touch now.
    plain = plain.replace(/\s+/g, " ").trim();
  } while (plain !== before);
  return plain;
}

function shortened(plain: string, maxChars: number): string {
  const chars = [...plain];
  if (chars.length <= maxChars) return plain;
  const kept = chars.slice(0, maxChars - 1).join("");
  return `${kept.trimEnd()}…`;
}
