/**
 * How often passwords may be tried and mails be asked for, by whom, and what a success forgives.
 *
 * Whoever types an e-mail is one of three:
 * - a *known device*: a browser on which this account was once signed in to with the password it has now. A signed cookie
 *   says so, for each account apart;
 * - a *stranger*: anybody else, known by the network the request comes from;
 * - somebody *inside*: signed in.
 *
 * The rule:
 * 1. A stranger's wrong passwords count against that stranger: for the account from this network, and for this network
 *    whatever the account. Neither counter is looked at for anybody else, so nobody is locked out by a stranger.
 * 2. A known device has an allowance of its own, which only its own wrong passwords use up.
 * 3. All strangers together have a daily number for one account, so that a thousand networks cannot guess without end. Should
 *    it be used up, known devices go on as before, and everybody else comes in by a link sent by mail, which makes the
 *    device a known one.
 * 4. A mail that a stranger asks for is never refused for its address: once enough have been sent to a mailbox, no other is
 *    written, because a link that is there already is still good for an hour (LINK_LIVES_MS is at least twice the window).
 *    So a mailbox is not flooded, and its owner always has a way in. A known device has mails of its own beyond that. Each
 *    purpose is counted apart: a link that opens an account is no use to whoever has one.
 * 5. Nothing here depends on whether an account exists: the counters are named after what was typed.
 */
export type Asker =
  | { readonly kind: "known-device"; readonly deviceId: string }
  | { readonly kind: "stranger"; readonly network: string }
  | { readonly kind: "inside"; readonly userId: string; readonly sessionId: string };

/** So many within so long, counted under a name that says what is counted. */
export interface Allowance {
  readonly name: string;
  readonly attemptsMax: number;
  readonly withinMs: number;
}

const MINUTE_MS = 60_000;
const QUARTER_HOUR_MS = 15 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The longest window of all: counts older than this are looked at by nobody. */
export const LONGEST_WINDOW_MS = DAY_MS;

export interface PasswordAllowances {
  /** A success empties it. */
  readonly own: Allowance;
  /** Each takes back the one attempt that succeeded. */
  readonly others: readonly Allowance[];
}

/** What an attempt at this account's password is counted at, before it is made. All must have room. */
export function passwordAllowances(email: string, asker: Asker): PasswordAllowances {
  const account = email.toLowerCase();
  const tries = (name: string): Allowance => ({ name, attemptsMax: 10, withinMs: QUARTER_HOUR_MS });
  switch (asker.kind) {
    case "known-device":
      return { own: tries(`password of ${account} on device ${asker.deviceId}`), others: [] };
    case "inside":
      return { own: tries(`password of ${account} in session ${asker.sessionId}`), others: [] };
    case "stranger":
      return {
        own: tries(`password of ${account} from ${asker.network}`),
        others: [
          { name: `passwords from ${asker.network}`, attemptsMax: 50, withinMs: QUARTER_HOUR_MS },
          // Ten networks at least must be at it for a day before the next one matters.
          { name: `password of ${account} all day from ${asker.network}`, attemptsMax: 50, withinMs: DAY_MS },
          { name: `password of ${account} by strangers`, attemptsMax: 500, withinMs: DAY_MS },
        ],
      };
  }
}

/** How long the links of the mails live: somebody asks in vain for another only while one lives for an hour more. */
export const LINK_LIVES_MS = {
  "sign-up": DAY_MS,
  "change-address": DAY_MS,
  "new-password": 2 * HOUR_MS,
} as const;

/** What a link sent by mail does. */
export type MailPurpose = keyof typeof LINK_LIVES_MS | "invitation";

export interface MailAllowances {
  /** Used up: whoever asks is told to wait. */
  readonly told: readonly Allowance[];
  /** Used up: nothing is sent, and what was sent still serves. */
  readonly silent: readonly Allowance[];
}

/** What asking for a mail to this address is counted at. */
export function mailAllowances(email: string, purpose: MailPurpose, asker: Asker): MailAllowances {
  const mailbox = `${email.toLowerCase()} for ${purpose}`;
  const mails = (name: string, attemptsMax: number): Allowance => ({ name, attemptsMax, withinMs: HOUR_MS });
  switch (asker.kind) {
    case "known-device":
      return { told: [], silent: [mails(`mail to ${mailbox} by device ${asker.deviceId}`, 3)] };
    case "inside":
      return {
        told: [
          mails(`mail to ${mailbox} by user ${asker.userId}`, 5),
          mails(`mails by user ${asker.userId}`, 30),
          mails(`mail to ${mailbox} from inside`, 20),
        ],
        silent: [],
      };
    case "stranger":
      return {
        told: [mails(`mails by ${asker.network}`, 30)],
        silent: [mails(`mail to ${mailbox} by ${asker.network}`, 5), mails(`mail to ${mailbox} by strangers`, 10)],
      };
  }
}
