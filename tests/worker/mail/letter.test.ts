import * as v from "valibot";
import { expect, test } from "vitest";
import type { ToldLine } from "../../../domain/notice/told-order.ts";
import { letterOf, MailMessage } from "../../../worker/mail/message.ts";
import { letterAsHtml, letterAsText } from "../../../worker/mail/set-letter.ts";

const url = "http://localhost/page?jeton=abc&autre=1";

const LINK = { catalogName: "Été", producerName: "La Ferme", marketName: "Les Paniers", byName: "Hélène" };

const LINE: ToldLine = {
  ...{ position: 0, producerId: "farm", productName: "Carottes", offerName: "Botte", unit: "piece" },
  ...{ weightMode: "fixed", nominalAmount: 1, stepAmount: 1, pieces: 2, measuredAmount: null },
  ...{ cents: 400, isExpected: false },
};

const ORDER = {
  ...{ number: 12, marketName: "Les Paniers", timeZone: "Europe/Paris", startsAtMs: 0, endsAtMs: 3_600_000 },
  place: { name: "Halle", address: "1 place", postcode: "26400", commune: "Crest" },
  ...{ editableUntilMs: null, totalCents: 400, isExpected: false, calendarUrl: null, marketUrl: url },
  producers: [{ name: "La Ferme", lines: [LINE] }],
  own: [{ line: LINE, fromPieces: 1, toPieces: 2, fromCents: 200, toCents: 400 }],
  others: [],
};

const every = (language: "fr" | "en"): readonly MailMessage[] => {
  const head = { id: "1", to: "lucie@ferme.example", name: "Lucie", language };
  return [
    { ...head, kind: "password-reset", url },
    { ...head, kind: "confirm-address", purpose: "sign-up", url },
    { ...head, kind: "confirm-address", purpose: "change", url },
    { ...head, kind: "already-registered", url },
    ...(["catalog-linked", "catalog-joined", "catalog-unlinked"] as const).map((kind) => ({
      ...{ ...head, ...LINK, kind, url },
    })),
    { ...head, kind: "membership-asked", marketName: "Les Paniers", count: 1, url },
    { ...head, kind: "membership-asked", marketName: "Les Paniers", count: 3, url },
    { ...head, kind: "membership-accepted", marketName: "Les Paniers", url },
    { ...head, kind: "membership-refused", marketName: "Les Paniers", reason: "C'est plein.", url },
    ...(["order-placed", "order-edited", "order-changed", "order-cancelled"] as const).map((kind) => ({
      ...{ ...head, ...ORDER, kind, url },
    })),
    {
      ...{ ...head, kind: "support-written", writerName: "Lucie", writerEmail: "lucie@ferme.example" },
      ...{ isSignedIn: true, subject: "Mon SIRET", text: "Bonjour,\n\nVoici.", files: [{ name: "kbis.pdf", url }] },
    },
    {
      ...{ ...head, kind: "market-written", writerName: "Lucie", writerEmail: "lucie@ferme.example" },
      ...{ marketName: "Les Paniers", subject: "Mon panier", text: "Bonjour" },
    },
    { ...head, kind: "address-changed", newAddress: "nouvelle@ferme.example" },
    { ...head, kind: "space-certified", producerName: "Le Moulin", url },
    { ...head, kind: "space-refused", refusal: "Le SIRET est fermé.", url },
    { ...head, kind: "space-asked", askerName: "Marc", producerName: "Le Moulin", url },
    { ...head, kind: "legal-asked", askerName: "Marc", producerName: "Le Moulin", url },
    { ...head, kind: "team-invitation", inviterName: "Léa", producerName: "Le Moulin", daysValid: 7, url },
    { ...head, kind: "legal-applied", producerName: "Le Moulin", url },
    { ...head, kind: "legal-refused", producerName: "Le Moulin", refusal: "Le SIRET est fermé.", url },
    { ...head, kind: "team-removed", byName: "Léa", producerName: "Le Moulin" },
  ];
};

test.each([...every("fr"), ...every("en")])("$kind in $language says to whom it speaks and what to do", (message) => {
  const { language } = message;
  const text = letterAsText(letterOf(message), language);
  // What goes to whatever address was typed calls nobody by a name that was typed with it.
  if (message.kind !== "confirm-address") expect(text).toContain("Lucie");
  if ("url" in message) expect(text.split("\n")).toContain(url);
  expect(letterAsHtml(letterOf(message), language)).toContain(`<html lang="${language}">`);
});

const HOSTILE =
  "Gagnez 1000 € : https://evil.example/x?y www.evil.example evil.example bob@evil.example\r\nBcc: x@y.example";

/** They hand over what somebody wrote to those who are to read it, and to nobody else. */
const HANDED_OVER = ["support-written", "market-written"];

/** Every text that a message takes, of each kind there is; a new kind is among them. */
const hostile = MailMessage.options
  .filter((kind) => !HANDED_OVER.includes(kind.entries.kind.literal))
  .map((kind) => {
    const sample: object = every("fr").find((message) => message.kind === kind.entries.kind.literal) ?? {};
    const given: Record<string, unknown> = { ...sample };
    for (const [field, schema] of Object.entries<v.GenericSchema>(kind.entries)) {
      // Nobody types it.
      if (field === "timeZone") continue;
      const tried = [HOSTILE, url, "lucie@ferme.example", "1", 1, "fr", "sign-up", kind.entries.kind.literal];
      const fits = field === "url" || field === "to" ? tried.slice(1) : tried;
      given[field] = fits.find((value) => v.safeParse(schema, value).success) ?? given[field];
    }
    return v.parse(MailMessage, given);
  });

/** The words of those who run Halle, and an address that was confirmed. */
const TRUSTED = ["refusal", "newAddress"];

test.each(hostile)("$kind leads to no other site, whatever somebody calls themselves", (message) => {
  const trusted = Object.fromEntries(TRUSTED.filter((field) => field in message).map((field) => [field, "-"]));
  const letter = letterOf({ ...message, ...trusted });
  const written = letterAsText(letter, message.language).replaceAll(url, "");
  expect(written).not.toMatch(/evil\.example|https?:|www\.|@/);
  expect(letter.subject).not.toMatch(/[\r\n]/);
});

test("no letter is the same in both languages", () => {
  const english = every("en").map(letterOf);
  for (const [n, message] of every("fr").entries()) expect(letterOf(message).subject).not.toBe(english[n]?.subject);
});

test("a name is set as text, never as markup", () => {
  const head = { id: "1", to: "lucie@ferme.example", name: '<img src="x">', language: "fr" } as const;
  const html = letterAsHtml(letterOf({ ...head, kind: "password-reset", url }), "fr");
  expect(html).toContain("&lt;img src=&quot;x&quot;&gt;");
  expect(html).not.toContain("<img");
  expect(html).toContain(`href="${url.replaceAll("&", "&amp;")}"`);
});
