// What somebody has written to support or to a market. Their text goes to those who answer, and to nobody else.
import * as v from "valibot";
import { FILES_KEPT_DAYS } from "../../../domain/support/message.ts";
import type { LetterLink, Letters } from "../letter.ts";
import { MESSAGE_HEAD } from "../message-head.ts";

const WRITTEN = {
  ...MESSAGE_HEAD,
  /** Who wrote it, and where the answer goes. */
  writerName: v.string(),
  writerEmail: v.string(),
  subject: v.string(),
  text: v.string(),
};

export const SupportWritten = v.object({
  ...WRITTEN,
  kind: v.literal("support-written"),
  /** An account of Halle wrote it: name and address are its own. */
  isSignedIn: v.boolean(),
  files: v.array(v.object({ name: v.string(), url: v.pipe(v.string(), v.url()) })),
});

export const MarketWritten = v.object({
  ...WRITTEN,
  kind: v.literal("market-written"),
  marketName: v.string(),
});

const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/);

export const supportWritten: Letters<v.InferOutput<typeof SupportWritten>> = (message) => {
  const { writerName, writerEmail, isSignedIn, subject, text, files, id } = message;
  const links = (label: string): LetterLink[] => files.map(({ name, url }) => ({ label: `${label} ${name}`, url }));
  return {
    fr: {
      subject: `Support : ${subject}`,
      greeting: `${writerName} (${writerEmail}) écrit au support.`,
      paragraphs: paragraphsOf(text),
      links: links("Pièce jointe :"),
      replyTo: writerEmail,
      footnote: `${
        isSignedIn ? "Envoyé depuis un compte Halle." : "Envoyé sans se connecter : l'adresse n'est pas vérifiée."
      } Répondez à ce message pour répondre.${
        files.length > 0 ? ` Les pièces jointes sont supprimées après ${FILES_KEPT_DAYS} jours.` : ""
      } Référence : ${id}`,
    },
    en: {
      subject: `Support: ${subject}`,
      greeting: `${writerName} (${writerEmail}) writes to support.`,
      paragraphs: paragraphsOf(text),
      links: links("Attachment:"),
      replyTo: writerEmail,
      footnote: `${
        isSignedIn ? "Sent from an account of Halle." : "Sent without signing in: the address is not verified."
      } Reply to this message to answer.${
        files.length > 0 ? ` Attachments are deleted after ${FILES_KEPT_DAYS} days.` : ""
      } Reference: ${id}`,
    },
  };
};

export const marketWritten: Letters<v.InferOutput<typeof MarketWritten>> = (message) => {
  const { writerName, writerEmail, marketName, subject, text } = message;
  return {
    fr: {
      subject: `${marketName} : ${subject}`,
      greeting: `${writerName} (${writerEmail}) écrit au marché ${marketName}.`,
      paragraphs: paragraphsOf(text),
      replyTo: writerEmail,
      footnote: "Répondez à ce message pour répondre : votre adresse sera alors visible.",
    },
    en: {
      subject: `${marketName}: ${subject}`,
      greeting: `${writerName} (${writerEmail}) writes to the market ${marketName}.`,
      paragraphs: paragraphsOf(text),
      replyTo: writerEmail,
      footnote: "Reply to this message to answer: your address is visible then.",
    },
  };
};
