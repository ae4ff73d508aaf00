import { createAsync, type RouteDefinition, useParams } from "@solidjs/router";
import { loadSheet } from "../../../../shop/load-sheet.ts";
import { loadShop } from "../../../../shop/load-shop.ts";
import { Loaded } from "../../../../shop/loaded.tsx";
import { SheetPage } from "../../../../shop/sheet-page.tsx";

const loadBoth = async (distributionId: string, productId: string) => {
  const [shop, sheet] = await Promise.all([loadShop(distributionId), loadSheet(distributionId, productId)]);
  return shop !== null && sheet !== null ? { shop, sheet } : null;
};

export const route = {
  preload: ({ params }) => loadBoth(params.distributionId ?? "", params.productId ?? ""),
} satisfies RouteDefinition;

export default function SheetRoute() {
  const params = useParams();
  const both = createAsync(() => loadBoth(params.distributionId ?? "", params.productId ?? ""));
  return (
    <Loaded value={both()} shape="rows">
      {({ shop, sheet }) => <SheetPage shop={shop} sheet={sheet} />}
    </Loaded>
  );
}
