import { Buffer } from "node:buffer";
import { Resend } from "resend";
import type { Attachment, Carrier } from "./carrier.ts";

interface ResendAccount {
  readonly key: string;
  readonly from: string;
  /** Another address of the service, for tests; undefined for its own. */
  readonly baseUrl: string | undefined;
}

export function resendCarrier({ key, from, baseUrl }: ResendAccount): Carrier {
  const resend = baseUrl === undefined ? new Resend(key) : new Resend(key, { baseUrl });
  return {
    carry: async ({ id, to, subject, text, html, replyTo, attachments = [] }) => {
      const mail = {
        ...{ from, to, subject, text, html },
        ...(replyTo === undefined ? {} : { replyTo }),
        ...(attachments.length === 0 ? {} : { attachments: attachments.map(toAttachment) }),
      };
      // The service remembers the key for a day: a mail handed over again within it is not sent again.
      const { error } = await resend.emails.send(mail, { idempotencyKey: id });
      if (error !== null) throw new Error(`the mail service refused mail ${id}: ${error.name}: ${error.message}`);
    },
    leavesWordsWithUs: false,
    attaches: true,
  };
}

const toAttachment = ({ filename, contentType, text }: Attachment) => ({
  ...{ filename, contentType },
  content: Buffer.from(text).toString("base64"),
});
