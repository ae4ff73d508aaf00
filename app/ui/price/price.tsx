import { Show } from "solid-js";
import { commonWords } from "../../words/common.ts";
import { formatMoney, formatUnitPrice } from "../../words/format-money.ts";
import "./price.css";

interface PriceProps {
  readonly cents: number;
  /** Per kilo, litre or piece: French law wants it wherever a price stands. */
  readonly unitPrice?: { readonly cents: number; readonly per: "kg" | "L" | "piece" } | undefined;
  /** Billed by what the scales will say: the price is what we expect. */
  readonly isExpected?: boolean | undefined;
}

export function Price(props: PriceProps) {
  return (
    <p class="price">
      <Show when={props.isExpected}>
        <span class="price-about">{commonWords().about} </span>
      </Show>
      <span class="price-amount">{formatMoney(props.cents)}</span>
      <Show when={props.unitPrice}>
        {(unitPrice) => (
          <span class="price-unit">
            <span class="said">{commonWords().unitPrice} </span>
            {formatUnitPrice(unitPrice().cents, unitPrice().per)}
          </span>
        )}
      </Show>
    </p>
  );
}
