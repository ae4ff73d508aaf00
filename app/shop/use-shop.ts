// All that a shop page knows and does, for the components below it.
import { useSearchParams } from "@solidjs/router";
import { type Accessor, createContext, createMemo, onMount, useContext } from "solid-js";
import { saleState, type WindowState, windowState } from "../../domain/distribution/sale-state.ts";
import type { ParticipationId } from "../../domain/ids.ts";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import { participationOf, piecesIn } from "../../domain/order/sale.ts";
import type { SaleView } from "../../domain/protocol/sale-view.ts";
import { useLiveSale } from "../live/use-live-sale.ts";
import { useMe } from "../ui/site/me.tsx";
import { carriesBasket, draftIn, refusalIn, withoutBasket } from "./basket-search.ts";
import { createBasket } from "./create-basket.ts";
import { createLook } from "./create-look.ts";
import { createMembership } from "./create-membership.ts";
import { createOrdering } from "./create-ordering.ts";
import { createSaleClock } from "./create-sale-clock.ts";
import { createStall } from "./create-stall.ts";
import type { LoadedShop } from "./load-shop.ts";
import { mostPieces } from "./obstacles.ts";
import { viewOf } from "./view-of.ts";

export function createShop(snapshot: LoadedShop) {
  const { distributionId } = snapshot.plan;
  const [search, setSearch] = useSearchParams();
  const me = useMe();
  const keptFor = () => ({ distributionId, personId: me().person?.id ?? null });
  const live = useLiveSale({
    distributionId,
    audience: { kind: "customer" },
    initial: viewOf(snapshot),
    nowMs: snapshot.nowMs,
  });
  const { view } = live;
  const clock = createSaleClock(live, () => view.plan, snapshot.nowMs);
  const stall = createStall(snapshot, view);
  // A customer's socket is told of no order but their own.
  const order = () => Object.values(view.orders)[0] ?? null;
  const basket = createBasket({
    initial: draftIn(search, snapshot.order),
    refusal: refusalIn(search),
    order,
    sale: () => ({ plan: view.plan, priceList: stall.priceList(), stock: view.stock }),
    nowMs: clock.nowMs,
    keptFor,
  });
  const membership = createMembership(distributionId, snapshot.membership);
  const { sender, isSessionLost: isRefused } = createOrdering({ live, basket, stall, keptFor });
  const isSessionLost = () => isRefused() || live.ended() !== null;
  onMount(() => carriesBasket(search) && setSearch(withoutBasket(search), { replace: true, scroll: false }));

  const availableUnits = (offer: FrozenOffer) => view.stock[offer.stockId] ?? null;
  const available = (offer: FrozenOffer) => piecesIn(availableUnits(offer), offer.unitsPerPiece);
  return {
    distributionId,
    live,
    view,
    clock,
    stall,
    order,
    basket,
    membership,
    sender,
    look: createLook({
      sections: stall.sections,
      isToBeHad: (offer) => basket.wanted(offer.offerId) > 0 || available(offer) !== 0,
    }),
    state: createMemo(() => saleState(view.plan, clock.nowMs())),
    isSessionLost,
    isSignedIn: () => me().person !== null && !isSessionLost(),
    windowOf: createWindows(view, clock.nowMs),
    opensAtMs: (id: ParticipationId) => participationOf(view.plan, id)?.opensAtMs ?? view.plan.ordersOpenAtMs,
    /** Whole pieces left to everybody; null: not limited. */
    available,
    most: (offer: FrozenOffer) =>
      mostPieces(
        offer,
        { draft: basket.draft, order: order() },
        { availableUnits: availableUnits(offer), pooled: stall.pooledWith(offer.stockId) },
      ),
    confirm: () => sender.send(basket.lines(), order()?.revision ?? 0),
  };
}

/** Whether an offer's own window is open: each producer's counts. */
function createWindows(view: SaleView, nowMs: Accessor<number>) {
  const windows = createMemo(
    () => new Map(view.plan.participations.map((one) => [one.participationId, windowState(one, nowMs())])),
  );
  return (id: ParticipationId): WindowState =>
    view.plan.cancelledAtMs === null ? (windows().get(id) ?? "closed") : "closed";
}

export type Shop = ReturnType<typeof createShop>;

export const ShopContext = createContext<Shop>();

export function useShop(): Shop {
  const shop = useContext(ShopContext);
  if (shop === undefined) throw new Error("a part of the shop stands outside of it");
  return shop;
}
