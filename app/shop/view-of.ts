import type { SaleView } from "../../domain/protocol/sale-view.ts";
import type { ShopSnapshot } from "../../domain/protocol/server/price-list.ts";

/** Where a page begins; the socket goes on from there. */
export const viewOf = (snapshot: ShopSnapshot): SaleView => ({
  revision: snapshot.revision,
  priceListVersion: snapshot.priceListVersion,
  plan: snapshot.plan,
  stock: Object.fromEntries(snapshot.stock),
  orders: snapshot.order === null ? {} : { [snapshot.order.customerId]: snapshot.order },
});
