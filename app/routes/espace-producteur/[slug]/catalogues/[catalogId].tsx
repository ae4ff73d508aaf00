import { useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { CatalogPage } from "../../../../catalogs/catalog-page.tsx";

export default function CatalogRoute() {
  const params = useParams();
  return (
    <Show when={params.catalogId} keyed>
      {(catalogId) => <CatalogPage catalogId={catalogId} />}
    </Show>
  );
}
