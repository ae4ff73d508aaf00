// Sets a letter as plain text and as HTML. Mail programs know neither style sheets nor custom properties: the few styles
// stand on the elements, in the colours of the house.
import type { Language } from "../../domain/language.ts";
import type { Letter, LetterLink, LetterRow, LetterTable } from "./letter.ts";

const CLOSING = { fr: "À bientôt sur le marché,\nHalle", en: "See you at the market,\nHalle" };

export function letterAsText(letter: Letter, language: Language): string {
  const colon = language === "fr" ? " :" : ":";
  const links = linksOf(letter).map(({ label, url }) => `${label}${colon}\n${url}`);
  const footnote = letter.footnote === undefined ? [] : [letter.footnote];
  const paragraphs = letter.paragraphs.map((one) => (typeof one === "string" ? one : tableAsText(one, colon)));
  return `${[letter.greeting, ...paragraphs, ...links, ...footnote, CLOSING[language]].join("\n\n")}\n`;
}

const linksOf = ({ button, links = [] }: Letter): readonly LetterLink[] =>
  button === undefined ? links : [button, ...links];

function tableAsText({ heading, rows, total }: LetterTable, colon: string): string {
  const line = ({ what, amount }: LetterRow) => (amount === "" ? what : `${what}${colon} ${amount}`);
  return [
    ...(heading === undefined ? [] : [heading]),
    ...rows.flatMap((row) => [`- ${line(row)}`, ...(row.notes ?? []).map((note) => `  ${note}`)]),
    ...(total === undefined ? [] : [line(total)]),
  ].join("\n");
}

const PAPER = "#fbf9f4";
const SURFACE = "#ffffff";
const LINE = "#e2dfd6";
const INK = "#1a2620";
const INK_SOFT = "#526059";
const LEAF = "#1c6b3a";
const TEXT = `margin:0 0 16px;font-size:16px;line-height:1.5;color:${INK}`;
const SMALL = `margin:24px 0 0;font-size:14px;line-height:1.5;color:${INK_SOFT}`;

export function letterAsHtml(letter: Letter, language: Language): string {
  const paragraphs = [letter.greeting, ...letter.paragraphs].map((one) =>
    typeof one === "string" ? `<p style="${TEXT}">${escaped(one).replaceAll("\n", "<br>")}</p>` : tableAsHtml(one),
  );
  const footnote = letter.footnote === undefined ? "" : `<p style="${SMALL}">${escaped(letter.footnote)}</p>`;
  const closing = `<p style="${SMALL}">${escaped(CLOSING[language]).replace("\n", "<br>")}</p>`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(letter.subject)}</title></head>
<body style="margin:0;padding:24px 12px;background:${PAPER};font-family:'Atkinson Hyperlegible Next',Verdana,Arial,sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:${SURFACE};border:1px solid ${LINE};border-radius:10px">
<tr><td style="padding:32px">
<h1 style="margin:0 0 24px;font-size:22px;line-height:1.2;color:${INK}">${escaped(letter.subject)}</h1>
${paragraphs.join("\n")}
${letter.button === undefined ? "" : buttonAsHtml(letter.button)}
${(letter.links ?? []).map(linkAsHtml).join("\n")}
${footnote}
${closing}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

const buttonAsHtml = (button: { label: string; url: string }): string =>
  `<p style="margin:24px 0"><a href="${escaped(button.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:${LEAF};color:${SURFACE};font-size:16px;font-weight:bold;text-decoration:none">${escaped(button.label)}</a></p>`;

const linkAsHtml = ({ label, url }: LetterLink): string =>
  `<p style="margin:0 0 12px;font-size:16px;line-height:1.5"><a href="${escaped(url)}" style="color:${LEAF}">${escaped(label)}</a></p>`;

function tableAsHtml({ heading, rows, total }: LetterTable): string {
  const head =
    heading === undefined ? "" : `<h2 style="margin:24px 0 8px;font-size:18px;color:${INK}">${escaped(heading)}</h2>`;
  const row = ({ what, amount, notes = [] }: LetterRow, weight: string) => {
    const cell = `padding:8px 0;border-bottom:1px solid ${LINE};font-size:16px;line-height:1.5;color:${INK};font-weight:${weight}`;
    const below = notes
      .map((note) => `<br><span style="font-size:14px;color:${INK_SOFT}">${escaped(note)}</span>`)
      .join("");
    return `<tr><td style="${cell}">${escaped(what)}${below}</td><td align="right" valign="top" style="${cell};padding-left:16px;white-space:nowrap">${escaped(amount)}</td></tr>`;
  };
  const body = [...rows.map((one) => row(one, "normal")), ...(total === undefined ? [] : [row(total, "bold")])];
  return `${head}<table width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 16px">${body.join("")}</table>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
