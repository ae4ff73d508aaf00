import { createMemo, Show } from "solid-js";
import { unlikelyPriceIn } from "../../domain/product/price-doubt.ts";
import { formatMoney } from "../words/format-money.ts";
import { productsWords } from "../words/products.ts";
import type { FormState } from "./create-form.ts";

interface ConfirmedPriceProps {
  readonly state: FormState;
  /** Of the price's field: "offers.0.price". */
  readonly path: string;
}

/** Once a price has been asked about, the form says so: sent again as it is, it is meant. Another price is asked about anew. */
export function ConfirmedPrice(props: ConfirmedPriceProps) {
  const name = () => props.path.replace(/price$/, "confirmedPrice");
  const asked = createMemo((before: string | undefined) => {
    const fault = props.state.refused()?.faults.find(({ path }) => path === props.path);
    const cents = fault === undefined ? null : unlikelyPriceIn(fault.expected);
    return cents === null ? (before ?? props.state.typed(name())) : String(cents);
  });
  return <Show when={asked()}>{(cents) => <input type="hidden" name={name()} value={cents()} />}</Show>;
}

/** What an unlikely price is asked; undefined for any other fault. */
export function unlikelyPriceText(expected: string): string | undefined {
  const cents = unlikelyPriceIn(expected);
  return cents === null ? undefined : productsWords().fault.priceUnlikely({ price: formatMoney(cents) });
}
