import { offerName } from "../shop/offer-words.ts";
import { catalogsWords } from "../words/catalogs.ts";
import { formatMoney } from "../words/format-money.ts";
import { formatPercent } from "../words/format-number.ts";
import type { PendingSale } from "./load-catalogs.ts";

type Change = NonNullable<PendingSale["changes"]>[number];

/** One offer of an open sale, and what customers would see otherwise. */
export function OfferChange(props: { readonly change: Change }) {
  return (
    <li>
      <strong>{offerName(props.change)}</strong>, {sayChange(props.change).join(", ")}
    </li>
  );
}

/** The price first, then whatever else customers would see otherwise. */
function sayChange(change: Change): string[] {
  const words = catalogsWords();
  const [from, to] = [formatMoney(change.fromCents ?? 0), formatMoney(change.toCents ?? 0)];
  if (change.kind === "added") return [words.added({ price: to })];
  if (change.kind === "removed") return [words.removed];
  const rates = { from: formatPercent(change.fromVatBasisPoints), to: formatPercent(change.toVatBasisPoints) };
  const said = { picture: words.pictureChanged, vat: words.vatChanged(rates), terms: words.changed };
  return [
    ...(change.kind === "repriced" ? [words.repriced({ from, to })] : []),
    ...change.parts.map((part) => said[part]),
  ];
}
