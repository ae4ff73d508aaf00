import { LONGEST_WINDOW_MS } from "../../domain/account/attempts.ts";
import { endExpiredSessions } from "../standing/end-sessions.ts";
import { forgetAddressKeys } from "../store/erasures.ts";
import { forgetNotices } from "../store/notices.ts";
import { forgetSentMail } from "../store/sent-mail.ts";
import { forgetExpiredLinks } from "../store/sessions.ts";
import { forgetInvitations } from "../store/team.ts";
import { continueErasures } from "./continue-erasures.ts";
import { forgetAttempts } from "./throttle.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** A minute's count may come from its last second. */
const ATTEMPTS_KEPT_MS = LONGEST_WINDOW_MS + 60 * 60 * 1000;
/** Longer than a queue keeps a message, which is at most 14 days: until then the record makes it go out once. */
const SENT_MAIL_KEPT_MS = 30 * DAY_MS;

/** After it has ended: time enough to see that nobody came, and to send it again. */
const INVITATION_KEPT_MS = 30 * DAY_MS;

/** For the cron: goes on with erasures; forgets sessions, links and invitations that have ended, attempts that count no more, and mails long delivered. */
export async function sweepAccounts(env: Env, nowMs: number): Promise<void> {
  await Promise.all([
    endExpiredSessions(env, nowMs),
    forgetExpiredLinks(env.DB, nowMs),
    forgetAttempts(env.DB, nowMs - ATTEMPTS_KEPT_MS),
    forgetSentMail(env.DB, nowMs - SENT_MAIL_KEPT_MS),
    forgetNotices(env.DB, nowMs),
    forgetInvitations(env.DB, nowMs - INVITATION_KEPT_MS),
    forgetAddressKeys(env.DB, nowMs - SENT_MAIL_KEPT_MS),
    continueErasures(env, nowMs),
  ]);
}
