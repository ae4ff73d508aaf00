import { createAsync, type RouteDefinition, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { loadPublicCatalog } from "../../../catalogs/load-catalogs.ts";
import { PublicCatalogPage } from "../../../catalogs/public-catalog-page.tsx";
import { NotFound } from "../../../ui/site/not-found.tsx";

export const route = {
  preload: ({ params }) => loadPublicCatalog(params.code ?? ""),
} satisfies RouteDefinition;

export default function CatalogRoute() {
  const params = useParams();
  const catalog = createAsync(() => loadPublicCatalog(params.code ?? ""));
  return (
    <Show when={catalog() !== undefined}>
      <Show when={catalog()} fallback={<NotFound />}>
        {(known) => <PublicCatalogPage catalog={known()} />}
      </Show>
    </Show>
  );
}
