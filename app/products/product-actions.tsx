import { Show } from "solid-js";
import { createForm } from "../forms/create-form.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { postTo } from "../forms/post-form.ts";
import { Removal } from "../forms/removal.tsx";
import { useDone } from "../forms/use-done.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { Card } from "../ui/card/card.tsx";
import { productsWords } from "../words/products.ts";
import { productFaultText, productRefusalText } from "./product-texts.ts";
import { SalesOfProduct } from "./sales-of-product.tsx";

interface ProductActionsProps {
  readonly productId: string;
  readonly name: string;
  readonly isActive: boolean;
}

/** What else can be done to a product. */
export function ProductActions(props: ProductActionsProps) {
  const producer = useProducer();
  const action = (what: string) => `/api/producers/${producer.id}/products/${props.productId}/${what}`;
  const texts = { refusalText: productRefusalText, faultText: productFaultText };
  const copy = createForm({ form: "copy", send: postTo(action("copy")), onDone: useDone(), ...texts });
  const removal = createForm({ form: "delete", send: postTo(action("delete")), onDone: useDone(), ...texts });
  const words = () => productsWords();
  return (
    <Card heading={words().more}>
      <FormFrame state={copy} action={action("copy")} submit={{ label: words().copy, icon: "copy", kind: "plain" }}>
        <p>{words().copyHint}</p>
        <input type="hidden" name="name" value={words().copyName({ name: props.name })} />
      </FormFrame>
      <Removal title={words().deleteTitle} isOpen={removal.refusal() !== undefined}>
        <FormFrame
          state={removal}
          action={action("delete")}
          submit={{ label: words().deleteConfirm, icon: "delete", kind: "danger" }}
        >
          <p>{words().deleteHint}</p>
        </FormFrame>
        <Kept {...props} reason={removal.refused()?.reason} />
      </Removal>
    </Card>
  );
}

/** The way out for a product that cannot be deleted: nobody else orders it once it is inactive. */
function Kept(props: ProductActionsProps & { readonly reason: string | undefined }) {
  const producer = useProducer();
  const action = `/api/producers/${producer.id}/products/activity`;
  const state = createForm({
    form: "products",
    send: postTo(action),
    onDone: useDone(),
    refusalText: productRefusalText,
    faultText: productFaultText,
  });
  const words = () => productsWords();
  return (
    <>
      <Show when={props.reason === "on-sale"}>
        <SalesOfProduct productId={props.productId} howTo={words().offSale} />
      </Show>
      <Show when={props.reason === "ordered"}>
        <p>
          <a href={producerPaths(producer.slug).catalogs}>{words().toCatalogs}</a>
        </p>
      </Show>
      <Show when={props.isActive && (props.reason === "on-sale" || props.reason === "ordered")}>
        <FormFrame state={state} action={action} submit={{ label: words().deactivateOne, icon: "hide", kind: "plain" }}>
          <input type="hidden" name={`productIds.${props.productId}`} value="on" />
          <input type="hidden" name="isActive" value="" />
        </FormFrame>
      </Show>
    </>
  );
}
