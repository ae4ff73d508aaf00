// Baskets in an address: how a page without JavaScript keeps what was typed.
import * as v from "valibot";
import { basketText, PIECES_FIELD, parseBasketText, readPiecesField } from "../../domain/order/basket-text.ts";
import type { Order } from "../../domain/order/order.ts";
import type { WantedLine } from "../../domain/order/place-order.ts";
import type { OrderRefusal } from "../../domain/order/refusal.ts";
import { OrderRefusalShape } from "../../domain/protocol/server/order-answer.ts";
import { type Draft, draftOfWhole, draftOnTop, withPieces } from "./draft.ts";
import { lastText } from "./stall-filter.ts";

/** The whole basket: what it does not name is not wanted. */
export const WHOLE_FIELD = "panier";
/** What somebody chose before signing in, on top of whatever they had ordered. */
export const ON_TOP_FIELD = "ajouts";
const REFUSAL_FIELD = "refus";

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** Fields of the shop's form, sent by its search or update button. */
function typedLines(search: Search): WantedLine[] {
  return Object.entries(search).flatMap(([name, value]) => readPiecesField(name, lastText(value)) ?? []);
}

export function draftIn(search: Search, order: Order | null): Draft {
  const whole = search[WHOLE_FIELD];
  if (whole !== undefined) return draftOfWhole(parseBasketText(lastText(whole)), order);
  const onTop = search[ON_TOP_FIELD];
  if (onTop !== undefined) return draftOnTop(parseBasketText(lastText(onTop)), order);
  return typedLines(search).reduce<Draft>((draft, line) => withPieces(draft, order, line), {});
}

/** Whether the address carries a basket, which then goes into the page and out of the address. */
export const carriesBasket = (search: Search): boolean =>
  Object.keys(search).some(
    (name) => [WHOLE_FIELD, ON_TOP_FIELD, REFUSAL_FIELD].includes(name) || name.startsWith(PIECES_FIELD),
  );

/** Parameters that take the basket out of an address. */
export const withoutBasket = (search: Search): Record<string, null> =>
  Object.fromEntries(
    Object.keys(search)
      .filter((name) => carriesBasket({ [name]: search[name] }))
      .map((name) => [name, null]),
  );

export function refusalIn(search: Search): OrderRefusal | null {
  const refusal = v.safeParse(v.pipe(v.string(), v.parseJson(), OrderRefusalShape), lastText(search[REFUSAL_FIELD]));
  return refusal.success ? refusal.output : null;
}

export const searchOf = (field: string, lines: readonly WantedLine[]): string =>
  `?${new URLSearchParams({ [field]: basketText(lines) })}`;
