import type { Language } from "../../domain/language.ts";

/** What a message says, before it is set as plain text and as HTML. Every text is plain: setting it escapes it. */
export interface Letter {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** The one thing to do, if there is one. */
  readonly button?: { readonly label: string; readonly url: string };
  /** Below the button, in smaller type. */
  readonly footnote?: string;
}

/** A letter in the language its reader chose. */
export type Letters<Message> = (message: Message) => Readonly<Record<Language, Letter>>;
