import { accountWords } from "../words/account.ts";

/** What has just happened on the account page, by the address it leads to; undefined for any other. */
export function doneText(done: string): string | undefined {
  const words = accountWords();
  switch (done) {
    case "profil":
      return words.profileSaved;
    case "adresse-envoyee":
      return words.changeAddressSent;
    case "adresse":
      return words.addressChanged;
    case "mot-de-passe":
      return words.passwordChanged;
    case "session":
      return words.sessionEnded;
    case "sessions":
      return words.otherSessionsEnded;
    default:
      return undefined;
  }
}
