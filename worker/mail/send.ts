import type { MailMessage } from "./message.ts";

/** Puts a message on the queue; the consumer writes and sends it. */
export async function sendMail(env: Env, message: MailMessage): Promise<void> {
  await env.MAIL.send(message);
}
