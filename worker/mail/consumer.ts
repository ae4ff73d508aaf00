// The consumer of the mail queue. The queue delivers at least once; `sent_mail` makes it once per id.
import * as v from "valibot";
import { NoticeDue } from "../../domain/notice/notice-due.ts";
import { addressKey } from "../accounts/address-key.ts";
import { isForErased } from "../store/erasures.ts";
import { closeNotice, takeNotice } from "../store/notices.ts";
import { isSent, recordSentMail } from "../store/sent-mail.ts";
import { type Attachment, type Carrier, carrierOf } from "./carrier.ts";
import { letterOf, MailMessage } from "./message.ts";
import { orderCalendar } from "./messages/order-notices.ts";
import { orderMailOf } from "./order-mail.ts";
import { letterAsHtml, letterAsText } from "./set-letter.ts";

const RETRY_FIRST_SECONDS = 30;
const RETRY_MAX_SECONDS = 60 * 60;

interface Sending {
  readonly carrier: Carrier;
  readonly env: Env;
  readonly nowMs: number;
}

/**
 * Sends each message and records it. One that fails does not hold up the others: it comes back later, and after the
 * queue's last try it lies in the dead-letter queue, as does one that nobody understands.
 */
export async function deliverMail(batch: MessageBatch, env: Env, nowMs = Date.now()): Promise<void> {
  const by: Sending = { carrier: carrierOf(env), env, nowMs };
  for (const message of batch.messages) {
    try {
      const due = v.safeParse(NoticeDue, message.body);
      const waitMs = due.success
        ? await deliverNotice(due.output.noticeId, by)
        : await deliverUnlessErased(v.parse(MailMessage, message.body), message.timestamp, by);
      if (waitMs > 0) message.retry({ delaySeconds: Math.ceil(waitMs / 1000) });
      else message.ack();
    } catch (error) {
      console.error("mail not delivered", { queueMessage: message.id, attempt: message.attempts, error });
      message.retry({ delaySeconds: Math.min(RETRY_FIRST_SECONDS * 2 ** (message.attempts - 1), RETRY_MAX_SECONDS) });
    }
  }
}

/** Returns how long to wait when the notice is not due yet: clocks differ by moments. */
async function deliverNotice(noticeId: string, by: Sending): Promise<number> {
  const { DB } = by.env;
  const taking = await takeNotice(DB, noticeId, by.nowMs);
  if (taking.result === "gone") return 0;
  if (taking.result === "early") return taking.dueAtMs - by.nowMs;
  const mail = await orderMailOf(by.env, taking.taken, { nowMs: by.nowMs, attaches: by.carrier.attaches });
  if (mail !== null) {
    const { message, replyTo } = mail;
    const isCalendarWanted = by.carrier.attaches && message.kind === "order-placed";
    await deliver(message, by, { replyTo, attachments: isCalendarWanted ? [orderCalendar(message, by.nowMs)] : [] });
  }
  await closeNotice(DB, noticeId, { state: mail === null ? "dropped" : "sent", nowMs: by.nowMs });
  return 0;
}

/** Nothing of before goes to somebody who has deleted their account since, nor is it recorded. */
async function deliverUnlessErased(mail: MailMessage, writtenAt: Date, by: Sending): Promise<number> {
  if (await isForErased(by.env.DB, addressKey(by.env, mail.to), writtenAt.getTime())) return 0;
  return deliver(mail, by);
}

interface Beside {
  readonly replyTo?: string | undefined;
  readonly attachments?: readonly Attachment[];
}

async function deliver(message: MailMessage, by: Sending, { replyTo, attachments }: Beside = {}): Promise<number> {
  if (await isSent(by.env.DB, message.id)) return 0;
  const letter = letterOf(message);
  const mail = {
    id: message.id,
    to: message.to,
    subject: letter.subject,
    text: letterAsText(letter, message.language),
    html: letterAsHtml(letter, message.language),
    replyTo: replyTo ?? letter.replyTo ?? (by.env.SUPPORT_EMAIL || undefined),
    attachments,
  };
  // Handed over before it is recorded: a crash in between hands it over again, and the carrier knows its id.
  await by.carrier.carry(mail);
  const words = by.carrier.leavesWordsWithUs ? { text: mail.text, html: mail.html } : { text: "", html: "" };
  const { id, to: recipient, subject } = mail;
  await recordSentMail(by.env.DB, { id, recipient, subject, ...words, sentAtMs: Date.now() });
  return 0;
}
