// What a customer is told of an order: that it is placed, what they changed, what others changed and why, that it is
// cancelled. Everything else on it comes from the order as it stands.
import * as v from "valibot";
import { calendarFile } from "../../../domain/calendar/calendar-file.ts";
import type { Language } from "../../../domain/language.ts";
import { ToldOrder } from "../../../domain/notice/told-order.ts";
import { UNIT_RULES } from "../../../domain/product/unit.ts";
import { formatDay, formatHours, formatMoment } from "../../../domain/text/format-date.ts";
import { formatMoney, formatMoneyChange } from "../../../domain/text/format-money.ts";
import { formatQuantity } from "../../../domain/text/format-quantity.ts";
import { formatPieces, isByStep, lineName, pieceAmount } from "../../../domain/text/line-text.ts";
import type { Attachment } from "../carrier.ts";
import type { Letter, LetterRow, Letters, LetterTable } from "../letter.ts";
import { MESSAGE_HEAD } from "../message-head.ts";
import { TypedName, TypedText } from "../typed-name.ts";

/** Of a stranger's text, so much; the order's page has all of it. */
const REASON_MAX_CHARS = 300;

const Line = ToldOrder.entries.lines.item;
type Line = v.InferOutput<typeof Line>;

const Change = v.object({
  line: Line,
  fromPieces: v.number(),
  toPieces: v.number(),
  fromCents: v.number(),
  toCents: v.number(),
});
type Change = v.InferOutput<typeof Change>;

const OthersChange = v.object({
  ...Change.entries,
  /** Whose change it is: the producer's name, or the market's. */
  byName: TypedName,
  reasons: v.array(TypedText),
});

const url = v.pipe(v.string(), v.url());

const ABOUT_ORDER = {
  ...MESSAGE_HEAD,
  name: TypedName,
  number: v.number(),
  marketName: TypedName,
  place: v.object({ name: v.string(), address: v.string(), postcode: v.string(), commune: v.string() }),
  timeZone: v.string(),
  startsAtMs: v.number(),
  endsAtMs: v.number(),
  /** The last instant at which the customer can change something; null: past. */
  editableUntilMs: v.nullable(v.number()),
  /** By producer, as they are handed out. */
  producers: v.array(v.object({ name: TypedName, lines: v.array(Line) })),
  totalCents: v.number(),
  isExpected: v.boolean(),
  own: v.array(Change),
  others: v.array(OthersChange),
  /** The order's page. */
  url,
  /** Where one writes to the market. */
  marketUrl: url,
  /** null where the calendar file comes with the mail. */
  calendarUrl: v.nullable(url),
};

export const OrderPlaced = v.object({ ...ABOUT_ORDER, kind: v.literal("order-placed") });
export const OrderEdited = v.object({ ...ABOUT_ORDER, kind: v.literal("order-edited") });
export const OrderChanged = v.object({ ...ABOUT_ORDER, kind: v.literal("order-changed") });
export const OrderCancelled = v.object({ ...ABOUT_ORDER, kind: v.literal("order-cancelled") });

export const OrderMessage = v.variant("kind", [OrderPlaced, OrderEdited, OrderChanged, OrderCancelled]);
export type OrderMessage = v.InferOutput<typeof OrderMessage>;

const WORDS = {
  fr: {
    colon: " :",
    hello: (name: string) => `Bonjour ${name},`,
    see: "Voir ma commande",
    write: "Écrire au marché",
    calendar: "Ajouter à mon agenda",
    about: "environ",
    total: "À payer sur place",
    expectedTotal: "À payer sur place, estimé",
    expectedNote: "Les produits à la pesée sont estimés : vous payez le poids réel.",
    weighed: (amount: string) => `pesé : ${amount}`,
    cancelled: "annulé",
    by: (who: string) => `par ${who}`,
    why: (reason: string) => `Raison : ${reason}`,
    insteadOf: (to: string, from: string) => `${to} au lieu de ${from}`,
    added: (pieces: string) => `${pieces} de plus`,
    removed: (pieces: string) => `${pieces} de moins`,
    fromTo: (from: string, to: string) => `${from}, puis ${to}`,
    changedByOthers: "Ce qui a changé",
    changedByYou: "Ce que vous avez changé",
    now: "Votre commande maintenant",
    pickUp: (order: OrderMessage, day: string, hours: string) =>
      `Retrait : ${day}, ${hours}, ${order.place.name}, ${order.place.address}, ${order.place.postcode} ${order.place.commune}. Donnez le numéro ${order.number}, ou montrez le code de la page de votre commande.`,
    editable: (moment: string) => `Vous pouvez la modifier ou l'annuler jusqu'au ${moment}, depuis sa page.`,
    closed: "La vente est fermée : pour tout changement, écrivez au marché.",
  },
  en: {
    colon: ":",
    hello: (name: string) => `Hello ${name},`,
    see: "See my order",
    write: "Write to the market",
    calendar: "Add to my calendar",
    about: "about",
    total: "To pay on the spot",
    expectedTotal: "To pay on the spot, estimated",
    expectedNote: "What is weighed is estimated: you pay the real weight.",
    weighed: (amount: string) => `weighed: ${amount}`,
    cancelled: "cancelled",
    by: (who: string) => `by ${who}`,
    why: (reason: string) => `Reason: ${reason}`,
    insteadOf: (to: string, from: string) => `${to} instead of ${from}`,
    added: (pieces: string) => `${pieces} more`,
    removed: (pieces: string) => `${pieces} fewer`,
    fromTo: (from: string, to: string) => `${from}, then ${to}`,
    changedByOthers: "What has changed",
    changedByYou: "What you changed",
    now: "Your order now",
    pickUp: (order: OrderMessage, day: string, hours: string) =>
      `Pick-up: ${day}, ${hours}, ${order.place.name}, ${order.place.address}, ${order.place.postcode} ${order.place.commune}. Give the number ${order.number}, or show the code on the page of your order.`,
    editable: (moment: string) => `You can change or cancel it until ${moment}, from its page.`,
    closed: "The sale is closed: for any change, write to the market.",
  },
} as const satisfies Record<Language, unknown>;

/** Subject and opening, by what has happened. */
const OPENING = {
  fr: {
    "order-placed": (order: OrderMessage) => ({
      subject: `Commande n° ${order.number} : c'est commandé, ${order.marketName}`,
      text: `${order.marketName} a bien reçu votre commande n° ${order.number}.`,
    }),
    "order-edited": (order: OrderMessage) => ({
      subject: `Commande n° ${order.number} : vos changements, ${order.marketName}`,
      text: `Vos changements à la commande n° ${order.number} (${order.marketName}) sont enregistrés.`,
    }),
    "order-changed": (order: OrderMessage) => ({
      subject: `Commande n° ${order.number} : un changement, ${order.marketName}`,
      text: `Votre commande n° ${order.number} (${order.marketName}) a été modifiée. Voici quoi, et pourquoi.`,
    }),
    "order-cancelled": (order: OrderMessage) => ({
      subject: `Commande n° ${order.number} annulée, ${order.marketName}`,
      text:
        order.others.length > 0
          ? `Votre commande n° ${order.number} (${order.marketName}) a été annulée. Vous n'avez rien à payer ni à retirer.`
          : `Vous avez annulé votre commande n° ${order.number} (${order.marketName}). Vous n'avez rien à payer ni à retirer.`,
    }),
  },
  en: {
    "order-placed": (order: OrderMessage) => ({
      subject: `Order no. ${order.number}: it is ordered, ${order.marketName}`,
      text: `${order.marketName} has received your order no. ${order.number}.`,
    }),
    "order-edited": (order: OrderMessage) => ({
      subject: `Order no. ${order.number}: your changes, ${order.marketName}`,
      text: `Your changes to order no. ${order.number} (${order.marketName}) are saved.`,
    }),
    "order-changed": (order: OrderMessage) => ({
      subject: `Order no. ${order.number}: a change, ${order.marketName}`,
      text: `Your order no. ${order.number} (${order.marketName}) was changed. Here is what, and why.`,
    }),
    "order-cancelled": (order: OrderMessage) => ({
      subject: `Order no. ${order.number} cancelled, ${order.marketName}`,
      text:
        order.others.length > 0
          ? `Your order no. ${order.number} (${order.marketName}) was cancelled. There is nothing to pay and nothing to pick up.`
          : `You cancelled your order no. ${order.number} (${order.marketName}). There is nothing to pay and nothing to pick up.`,
    }),
  },
} as const;

export const orderLetter: Letters<OrderMessage> = (order) => ({
  fr: letterIn("fr", order),
  en: letterIn("en", order),
});

function letterIn(language: Language, order: OrderMessage): Letter {
  const words = WORDS[language];
  const { subject, text } = OPENING[language][order.kind](order);
  const isCancelled = order.kind === "order-cancelled";
  return {
    subject,
    greeting: words.hello(order.name),
    paragraphs: [
      text,
      ...changeTables(language, order),
      ...(isCancelled ? [] : [orderTable(language, order), ...standing(language, order)]),
    ],
    button: { label: words.see, url: order.url },
    links: [
      ...(order.kind === "order-placed" && order.calendarUrl !== null
        ? [{ label: words.calendar, url: order.calendarUrl }]
        : []),
      { label: words.write, url: order.marketUrl },
    ],
  };
}

/** When, where, and until when it can be changed. */
function standing(language: Language, order: OrderMessage): string[] {
  const words = WORDS[language];
  const reading = { timeZone: order.timeZone, language };
  return [
    ...(order.isExpected ? [words.expectedNote] : []),
    words.pickUp(order, formatDay(order.startsAtMs, reading), formatHours(order, reading)),
    order.editableUntilMs === null ? words.closed : words.editable(formatMoment(order.editableUntilMs, reading)),
  ];
}

function orderTable(language: Language, order: OrderMessage): LetterTable {
  const words = WORDS[language];
  const row = (line: Line, producer: string): LetterRow => ({
    what: `${formatPieces(line, line.pieces, language)}${isByStep(line) ? "," : " ×"} ${nameOf(line, language)}`,
    amount: `${line.isExpected ? `${words.about} ` : ""}${formatMoney(line.cents, language)}`,
    notes: [
      producer,
      ...(line.measuredAmount === null
        ? []
        : [words.weighed(formatQuantity(line.measuredAmount, UNIT_RULES[line.unit].base, language))]),
    ],
  });
  return {
    ...(order.kind === "order-placed" ? {} : { heading: words.now }),
    rows: order.producers.flatMap(({ name, lines }) => lines.map((line) => row(line, name))),
    total: {
      what: order.isExpected ? words.expectedTotal : words.total,
      amount: formatMoney(order.totalCents, language),
    },
  };
}

/** With its quantity, unless the packaging's own name says the same: "Sac de 5 kg". */
function nameOf(line: Line, language: Language): string {
  const [name, amount] = [lineName(line), pieceAmount(line, language)];
  const isSaid = `${name.replaceAll("\u00a0", " ")} `.includes(` ${amount.replaceAll("\u00a0", " ")} `);
  return amount === "" || isSaid ? name : `${name}, ${amount}`;
}

function changeTables(language: Language, order: OrderMessage): LetterTable[] {
  const words = WORDS[language];
  const others = order.others.map((change) => ({
    ...changeRow(language, change),
    notes: [words.by(change.byName), ...change.reasons.map((reason) => words.why(shortened(reason)))],
  }));
  const isMixed = (change: Change) => order.others.some(({ line }) => line.position === change.line.position);
  // An order that its customer cancelled as a whole needs no list of what is gone.
  const isToldByOpening = order.kind === "order-cancelled" && order.others.length === 0;
  const own = isToldByOpening
    ? []
    : order.own.map((change) => (isMixed(change) ? differenceRow(language, change) : changeRow(language, change)));
  return [
    ...(others.length > 0 ? [{ heading: words.changedByOthers, rows: others }] : []),
    ...(own.length > 0 ? [{ heading: words.changedByYou, rows: own }] : []),
  ];
}

/** What, from, to, and what it does to the price. */
function changeRow(language: Language, { line, fromPieces, toPieces, fromCents, toCents }: Change): LetterRow {
  const words = WORDS[language];
  const pieces = (count: number) => formatPieces(line, count, language);
  const weight =
    line.measuredAmount === null
      ? words.fromTo(formatMoney(fromCents, language), formatMoney(toCents, language))
      : words.weighed(formatQuantity(line.measuredAmount, UNIT_RULES[line.unit].base, language));
  const became = toPieces === 0 ? words.cancelled : words.insteadOf(pieces(toPieces), pieces(fromPieces));
  return {
    what: `${nameOf(line, language)}${words.colon} ${fromPieces === toPieces ? weight : became}`,
    amount: formatMoneyChange(toCents - fromCents, language),
  };
}

/** On a line that others changed too, only what the customer added or took away can be said of what they did. */
function differenceRow(language: Language, { line, fromPieces, toPieces, fromCents, toCents }: Change): LetterRow {
  const words = WORDS[language];
  const pieces = formatPieces(line, Math.abs(toPieces - fromPieces), language);
  return {
    what: `${nameOf(line, language)}${words.colon} ${toPieces > fromPieces ? words.added(pieces) : words.removed(pieces)}`,
    amount: formatMoneyChange(toCents - fromCents, language),
  };
}

/** On one line, and no longer than a reason needs. */
function shortened(reason: string): string {
  const line = reason.replace(/\s+/g, " ").trim();
  return line.length <= REASON_MAX_CHARS ? line : `${line.slice(0, REASON_MAX_CHARS - 1)}…`;
}

/** The hand-out, for the customer's calendar: the same entry as on the order's page. */
export function orderCalendar(order: OrderMessage, writtenAtMs: number): Attachment {
  const { place, language, number, startsAtMs, endsAtMs } = order;
  const words = WORDS[language];
  const reading = { timeZone: order.timeZone, language };
  const title = language === "fr" ? `Commande n° ${number}` : `Order no. ${number}`;
  return {
    filename: `halle-${number}.ics`,
    contentType: "text/calendar; charset=utf-8",
    text: calendarFile({
      uid: `${new URL(order.url).pathname.split("/")[2]}@halle`,
      ...{ writtenAtMs, startsAtMs, endsAtMs },
      summary: `${order.marketName} · ${title}`,
      location: `${place.name}, ${place.address}, ${place.postcode} ${place.commune}`,
      description: words.pickUp(order, formatDay(startsAtMs, reading), formatHours(order, reading)),
      url: order.url,
    }),
  };
}
