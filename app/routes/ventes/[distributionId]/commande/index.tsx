import { createAsync, type RouteDefinition, useParams } from "@solidjs/router";
import { OrderPage } from "../../../../orders/order-page.tsx";
import { loadShop } from "../../../../shop/load-shop.ts";
import { Loaded } from "../../../../shop/loaded.tsx";

export const route = {
  preload: ({ params }) => loadShop(params.distributionId ?? ""),
} satisfies RouteDefinition;

export default function OrderRoute() {
  const params = useParams();
  const snapshot = createAsync(() => loadShop(params.distributionId ?? ""));
  return (
    <Loaded value={snapshot()} shape="rows">
      {(shop) => <OrderPage snapshot={shop} />}
    </Loaded>
  );
}
