import type { Language } from "../../domain/language.ts";

export interface LetterLink {
  readonly label: string;
  readonly url: string;
}

/** Things and what they cost, or what became of them. */
export interface LetterTable {
  readonly heading?: string;
  readonly rows: readonly LetterRow[];
  readonly total?: LetterRow;
}

export interface LetterRow {
  readonly what: string;
  readonly amount: string;
  /** Below it, in smaller type. */
  readonly notes?: readonly string[];
}

/** What a message says, before it is set as plain text and as HTML. Every text is plain: setting it escapes it. */
export interface Letter {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly (string | LetterTable)[];
  /** The one thing to do, if there is one. */
  readonly button?: LetterLink;
  /** What else one may want to open, below it. */
  readonly links?: readonly LetterLink[];
  /** Who reads an answer to it; absent: support. */
  readonly replyTo?: string;
  /** Below the button, in smaller type. */
  readonly footnote?: string;
}

/** A letter in the language its reader chose. */
export type Letters<Message> = (message: Message) => Readonly<Record<Language, Letter>>;
