import type { Fault } from "../forms/form-outcome.ts";
import { accountWords } from "../words/account.ts";

/** What to do about a field, by its name and what the API expected of it. */
export function faultText({ path, expected }: Fault): string {
  const words = accountWords();
  const [, bound, chars] = /^([<>])=(\d+)$/.exec(expected) ?? [];
  if (bound === "<") return words.tooLong({ max: Number(chars) });
  switch (path) {
    case "name":
      return words.nameMissing;
    case "email":
      return words.emailInvalid;
    case "telephone":
      return words.phoneInvalid;
    case "currentPassword":
      return words.passwordMissing;
    case "password":
      if (bound === ">") return words.passwordShort({ min: Number(chars) });
      return expected === "not-guessable" ? words.passwordGuessable : words.passwordMissing;
    default:
      return words.fieldInvalid;
  }
}
