import { type Accessor, createEffect, createMemo, createSignal, on, onMount } from "solid-js";
import { createStore, reconcile, unwrap } from "solid-js/store";
import type { OfferId } from "../../domain/ids.ts";
import { type Order, orderCents } from "../../domain/order/order.ts";
import type { OrderRefusal } from "../../domain/order/refusal.ts";
import { type KeptFor, keep, readKept } from "../orders/kept.ts";
import {
  atPrice,
  commandLines,
  conflictsIn,
  Draft,
  type DraftLine,
  heldPieces,
  isDraftEmpty,
  linesAfter,
  namedOffers,
  onOrder,
  unfulfilled,
  wantedPieces,
  withPieces,
  withPricesSeen,
} from "./draft.ts";
import { loweredPrices, missingMinimum, obstaclesOf, type SeenSale } from "./obstacles.ts";

interface BasketOptions {
  /** From the address. */
  readonly initial: Draft;
  readonly refusal: OrderRefusal | null;
  readonly order: Accessor<Order | null>;
  readonly sale: Accessor<SeenSale>;
  readonly nowMs: Accessor<number>;
  readonly keptFor: Accessor<KeptFor>;
}

/** What the customer wants, kept in the browser, and what stands in its way as the sale moves. */
export function createBasket({ initial, refusal: initialRefusal, order, sale, nowMs, keptFor }: BasketOptions) {
  const priceOf = (offerId: OfferId) => sale().priceList.get(offerId);
  const [draft, setDraft] = createStore<Record<OfferId, DraftLine>>({ ...withPricesSeen(initial, sale().priceList) });
  const [refusal, setRefusal] = createSignal(initialRefusal);
  const [isKept, setIsKept] = createSignal(false);
  const replace = (next: Draft) => setDraft(reconcile({ ...next }));

  onMount(() => {
    const kept = withPricesSeen(takeKept(keptFor()), sale().priceList);
    replace(unfulfilled({ ...kept, ...unwrap(draft) }, order()));
    setIsKept(true);
  });
  // Written out whole, which looks at every line: any change is kept.
  createEffect(() => {
    if (isKept()) keep("basket", keptFor(), isDraftEmpty(draft) ? null : draft);
  });
  createEffect(on(order, (now) => isKept() && replace(unfulfilled(unwrap(draft), now)), { defer: true }));

  const basket = () => ({ draft, order: order() });
  const after = createMemo(() => linesAfter(draft, order(), sale().priceList));
  return {
    draft,
    wanted: (offerId: OfferId) => wantedPieces(draft, order(), offerId),
    held: (offerId: OfferId) => heldPieces(order(), offerId),
    named: createMemo(() => namedOffers(draft, order())),
    set(offerId: OfferId, pieces: number): void {
      setRefusal(null);
      replace(withPieces(unwrap(draft), order(), { offerId, pieces, seen: priceOf(offerId) }));
    },
    /** Yes to the price an offer has by now. */
    acceptPrice(offerId: OfferId): void {
      const price = priceOf(offerId);
      setRefusal(null);
      if (price !== undefined) replace(atPrice(unwrap(draft), offerId, price));
    },
    /** What the command says. */
    lines: () => commandLines(unwrap(draft), order(), sale().priceList),
    discard: () => replace({}),
    /** The answer to an order: what was chosen while it was under way is still to be sent. Tells whether there is any. */
    settle(ordered: Order): boolean {
      const next = onOrder(unwrap(draft), ordered);
      replace(next);
      return isDraftEmpty(next);
    },
    /** After somebody else changed the order: what was chosen is still wanted. */
    keepMine: () => replace(onOrder(unwrap(draft), order())),
    isEmpty: createMemo(() => isDraftEmpty(draft)),
    after,
    totalCents: createMemo(() => orderCents(after())),
    obstacles: createMemo(() => obstaclesOf(sale(), basket(), nowMs())),
    lowered: createMemo(() => loweredPrices(sale(), basket())),
    conflicts: createMemo(() => conflictsIn(draft, order())),
    missing: createMemo(() => missingMinimum(sale(), basket())),
    refusal,
    setRefusal,
  };
}

export type BasketState = ReturnType<typeof createBasket>;

/** One's own basket; or the one filled before signing in, which then is one's own. */
function takeKept(keptFor: KeptFor): Draft {
  const own = readKept("basket", keptFor, Draft);
  if (own !== null || keptFor.personId === null) return own ?? {};
  const before = { ...keptFor, personId: null };
  const nobodys = readKept("basket", before, Draft) ?? {};
  keep("basket", before, null);
  return nobodys;
}
