import * as v from "valibot";

export const PASSWORD_MIN_CHARS = 10;
export const PASSWORD_MAX_CHARS = 128;

/** A password somebody chooses. One they merely type is only bounded: what was once accepted must stay usable. */
export const NewPassword = v.pipe(v.string(), v.minLength(PASSWORD_MIN_CHARS), v.maxLength(PASSWORD_MAX_CHARS));
export const TypedPassword = v.pipe(v.string(), v.nonEmpty(), v.maxLength(PASSWORD_MAX_CHARS));

/** Whether the password is what anybody would try first: the person's own name or address. */
export function isGuessable(password: string, owner: { name: string; email: string }): boolean {
  const typed = plain(password);
  return [owner.name, owner.email, owner.email.split("@")[0] ?? ""].some((guess) => typed === plain(guess));
}

const plain = (words: string): string => words.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
