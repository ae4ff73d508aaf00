import { resendCarrier } from "./resend-carrier.ts";

export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Who reads an answer to it. */
  readonly replyTo?: string | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
}

export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly text: string;
}

/** Whoever takes the mail to its reader. */
export interface Carrier {
  /** Hands one mail over; throws when it was not taken. Handed over twice with one id, it must arrive once. */
  readonly carry: (mail: Mail) => Promise<void>;
  /** Whether our own record must keep the words, because nobody else has them. They may hold a link that signs in. */
  readonly leavesWordsWithUs: boolean;
  /** Whether attachments arrive; where they do not, a mail links to what it would attach. */
  readonly attaches: boolean;
}

/** Without a mail service, on this machine: the record in `sent_mail` is all there is, and the demo shows it. */
const DRAWER: Carrier = { carry: () => Promise.resolve(), leavesWordsWithUs: true, attaches: false };

export const carrierOf = (env: Env): Carrier =>
  env.RESEND_API_KEY === undefined || env.RESEND_API_KEY === ""
    ? DRAWER
    : resendCarrier({ key: env.RESEND_API_KEY, from: env.MAIL_FROM, baseUrl: env.RESEND_BASE_URL });
