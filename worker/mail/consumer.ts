// The consumer of the mail queue. The queue delivers at least once; `sent_mail` makes it once per id.
import * as v from "valibot";
import { addressKey } from "../accounts/address-key.ts";
import { isForErased } from "../store/erasures.ts";
import { isSent, recordSentMail } from "../store/sent-mail.ts";
import { type Carrier, carrierOf } from "./carrier.ts";
import { letterOf, MailMessage } from "./message.ts";
import { letterAsHtml, letterAsText } from "./set-letter.ts";

const RETRY_FIRST_SECONDS = 30;
const RETRY_MAX_SECONDS = 60 * 60;

/**
 * Sends each message and records it. One that fails does not hold up the others: it comes back later, and after the
 * queue's last try it lies in the dead-letter queue, as does one that nobody understands.
 */
export async function deliverMail(batch: MessageBatch, env: Env): Promise<void> {
  const carrier = carrierOf(env);
  for (const message of batch.messages) {
    try {
      const mail = v.parse(MailMessage, message.body);
      // Nothing of before goes to somebody who has deleted their account since, nor is it recorded.
      const isLate = await isForErased(env.DB, addressKey(env, mail.to), message.timestamp.getTime());
      if (!isLate) await deliver(mail, { carrier, env });
      message.ack();
    } catch (error) {
      console.error("mail not delivered", { queueMessage: message.id, attempt: message.attempts, error });
      message.retry({ delaySeconds: Math.min(RETRY_FIRST_SECONDS * 2 ** (message.attempts - 1), RETRY_MAX_SECONDS) });
    }
  }
}

async function deliver(message: MailMessage, by: { carrier: Carrier; env: Env }): Promise<void> {
  if (await isSent(by.env.DB, message.id)) return;
  const letter = letterOf(message);
  const mail = {
    id: message.id,
    to: message.to,
    subject: letter.subject,
    text: letterAsText(letter, message.language),
    html: letterAsHtml(letter, message.language),
  };
  // Handed over before it is recorded: a crash in between hands it over again, and the carrier knows its id.
  await by.carrier.carry(mail);
  const words = by.carrier.leavesWordsWithUs ? { text: mail.text, html: mail.html } : { text: "", html: "" };
  const { id, to: recipient, subject } = mail;
  await recordSentMail(by.env.DB, { id, recipient, subject, ...words, sentAtMs: Date.now() });
}
