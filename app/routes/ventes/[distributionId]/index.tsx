import { createAsync, type RouteDefinition, useParams } from "@solidjs/router";
import { loadShop } from "../../../shop/load-shop.ts";
import { Loaded } from "../../../shop/loaded.tsx";
import { ShopPage } from "../../../shop/shop-page.tsx";

export const route = {
  preload: ({ params }) => loadShop(params.distributionId ?? ""),
} satisfies RouteDefinition;

export default function ShopRoute() {
  const params = useParams();
  const snapshot = createAsync(() => loadShop(params.distributionId ?? ""));
  return <Loaded value={snapshot()}>{(shop) => <ShopPage snapshot={shop} />}</Loaded>;
}
