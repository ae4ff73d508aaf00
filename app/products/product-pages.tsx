import { useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import { ButtonLink } from "../ui/button/button.tsx";
import { commonWords } from "../words/common.ts";
import { productsWords } from "../words/products.ts";

/** To the pages before and after, where a list has more than one. */
export function ProductPages(props: { readonly page: number; readonly pageCount: number }) {
  const location = useLocation();
  const pathTo = (page: number) => {
    const query = new URLSearchParams(location.search);
    query.delete("fait");
    query.set("page", String(page));
    return `${location.pathname}?${query}`;
  };
  return (
    <Show when={props.pageCount > 1}>
      <nav class="row row-apart" aria-label={productsWords().pages}>
        <Show when={props.page > 1} fallback={<span />}>
          <ButtonLink href={pathTo(props.page - 1)} icon="left" rel="prev">
            {commonWords().previous}
          </ButtonLink>
        </Show>
        <span>{productsWords().page(props)}</span>
        <Show when={props.page < props.pageCount} fallback={<span />}>
          <ButtonLink href={pathTo(props.page + 1)} icon="right" rel="next">
            {commonWords().next}
          </ButtonLink>
        </Show>
      </nav>
    </Show>
  );
}
