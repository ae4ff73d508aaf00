import { useLocation } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { createForm } from "../forms/create-form.ts";
import { postTo } from "../forms/post-form.ts";
import { useDone } from "../forms/use-done.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { Button, ButtonLink } from "../ui/button/button.tsx";
import { CheckField } from "../ui/field/choice.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { signInAndReturn } from "../ui/site/paths.ts";
import { Table } from "../ui/table/table.tsx";
import { commonWords } from "../words/common.ts";
import { productsWords } from "../words/products.ts";
import type { ListedProduct } from "./load-products.ts";
import { ProductRow } from "./product-row.tsx";
import { productRefusalText } from "./product-texts.ts";
import "./product-list.css";

/** The rows, and what can be done to those that are ticked. */
export function ProductListForm(props: { readonly products: readonly ListedProduct[] }) {
  const producer = useProducer();
  const action = `/api/producers/${producer.id}/products/activity`;
  const location = useLocation();
  const done = useDone();
  const [chosenCount, setChosenCount] = createSignal(0);
  const state = createForm({
    form: "products",
    send: postTo(action),
    onDone: async (goTo) => {
      // The list stays as it was searched and filtered.
      const address = new URL(window.location.href);
      for (const [name, value] of new URL(goTo, address).searchParams) address.searchParams.set(name, value);
      await done(address.pathname + address.search);
      setChosenCount(0);
    },
    refusalText: productRefusalText,
    faultText: () => productsWords().fault.other,
  });
  let form: HTMLFormElement | undefined;
  const boxes = () => [...(form?.querySelectorAll<HTMLInputElement>("[data-product]") ?? [])];
  const count = () => setChosenCount(boxes().filter((box) => box.checked).length);
  const chooseAll = (isChosen: boolean) => {
    for (const box of boxes()) box.checked = isChosen;
    count();
  };
  const words = () => productsWords();
  return (
    <form
      novalidate
      ref={form}
      class="product-list"
      method="post"
      action={action}
      onSubmit={state.onSubmit}
      onChange={count}
    >
      <Show when={state.refusal()}>
        {(text) => (
          <div class="form-refusal" tabindex="-1">
            <Notice
              kind="error"
              isAnswer
              actions={
                <Show when={state.refused()?.reason === "sign-in-needed"}>
                  <ButtonLink icon="sign-in" href={signInAndReturn(location.pathname + location.search)}>
                    {commonWords().signIn}
                  </ButtonLink>
                </Show>
              }
            >
              {text()}
            </Notice>
          </div>
        )}
      </Show>
      <div class="product-choose-all script-only">
        <CheckField
          label={commonWords().selectAll}
          checked={chosenCount() > 0 && chosenCount() === props.products.length}
          onChange={(event) => chooseAll(event.currentTarget.checked)}
        />
      </div>
      <Table caption={words().listTitle} onPhone="cards">
        <thead>
          <tr>
            <th scope="col">{words().product}</th>
            <th scope="col">{words().category}</th>
            <th scope="col">{words().inCatalogs}</th>
            <th scope="col">{words().situation}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.products}>{(product) => <ProductRow product={product} />}</For>
        </tbody>
      </Table>
      <fieldset class="product-chosen">
        <legend class="said">{words().withChosen}</legend>
        <Show when={chosenCount() > 0}>
          <span class="product-chosen-count">{commonWords().selected({ count: chosenCount() })}</span>
        </Show>
        <Button type="submit" name="isActive" value="on" icon="show" busy={state.busy()}>
          {words().activate}
        </Button>
        <Button type="submit" name="isActive" value="" icon="hide" busy={state.busy()}>
          {words().deactivate}
        </Button>
      </fieldset>
    </form>
  );
}
