// What a product's form says when something is wrong with it.
import { unlikelyPriceText } from "../forms/confirmed-price.tsx";
import type { Fault, Refusal } from "../forms/form-outcome.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { formatList } from "../words/format-list.ts";
import { productsWords } from "../words/products.ts";

export function productRefusalText(refusal: Refusal): string {
  const words = productsWords().refusal;
  switch (refusal.reason) {
    case "edited-elsewhere":
      return words.editedElsewhere({ name: refusal.names[0] ?? words.somebody });
    case "nothing-chosen":
      return words.nothingChosen;
    case "not-found":
      return words.deletedMeanwhile;
    case "ordered":
      return words.ordered({ name: formatList(refusal.names) });
    case "on-sale":
      return words.onSale({ name: formatList(refusal.names) });
    default:
      return commonRefusalText(refusal);
  }
}

const TOO_LONG = /^<=(\d+)$/;

export function productFaultText({ path, expected }: Fault): string {
  const words = productsWords().fault;
  const field = path.slice(path.lastIndexOf(".") + 1);
  const max = TOO_LONG.exec(expected)?.[1];
  const unlikely = unlikelyPriceText(expected);
  if (unlikely !== undefined) return unlikely;
  if (max !== undefined) return words.tooLong({ max: Number(max) });
  switch (expected) {
    case "empty":
      return emptyText(field);
    case "no-such-category":
      return words.categoryInvalid;
    case "weighed-in-pieces":
      return words.weighedInPieces;
    case "amounts-in-other-unit":
      return words.amountsInOtherUnit;
    case "counted":
      return words.unitCounted;
    case "on-sale":
      return words.stockOnSale;
    case "counted-together":
      return words.stockCountedTogether;
    case "partly-counted":
      return words.stockPartlyCounted;
    case "counted-here":
      return words.stockCountedHere;
    case "not-a-number":
      return words.notANumber;
    case "zero":
      return words.zero;
    case "too-fine":
      return field === "price" ? words.priceTooFine : words.amountTooFine;
    case "too-large":
      return words.tooLarge;
    case "unknown":
      return words.vatMissing;
    case "taken":
    case "twice":
      return words.referenceTaken;
    default:
      return words.other;
  }
}

function emptyText(field: string): string {
  const words = productsWords().fault;
  switch (field) {
    case "name":
      return words.nameMissing;
    case "price":
      return words.priceMissing;
    case "vatRateId":
      return words.vatMissing;
    default:
      return words.amountMissing;
  }
}
