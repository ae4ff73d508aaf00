import { createSignal } from "solid-js";
import { OFFERS_MAX, type OfferForm } from "../../domain/product/product-form.ts";
import { announce } from "../ui/live/announcer.tsx";
import { productsWords } from "../words/products.ts";

/** One offer of the form. The object is its identity: its fields move with it. */
export interface OfferRow {
  readonly initial: OfferForm;
}

interface Rows {
  readonly blank: () => OfferForm;
  /** After rows have come, gone or changed places. */
  readonly onChanged: () => void;
}

interface RemovedRow {
  readonly name: string;
  readonly index: number;
  /** As it was written by then. */
  readonly written: OfferForm;
}

export function createOfferRows(initial: readonly OfferForm[], { blank, onChanged }: Rows) {
  const [rows, setRows] = createSignal<readonly OfferRow[]>(initial.map((offer) => ({ initial: offer })));
  const [removed, setRemoved] = createSignal<RemovedRow>();
  const change = (next: readonly OfferRow[]) => {
    setRows(next);
    // The fields have their new names by then.
    queueMicrotask(onChanged);
  };
  return {
    rows,
    isFull: () => rows().length >= OFFERS_MAX,
    add: () => change([...rows(), { initial: blank() }]),
    /** The last one taken away, until it is back. */
    removed,
    remove: (row: OfferRow, name: string, written: OfferForm) => {
      setRemoved({ name, index: rows().indexOf(row), written });
      announce(productsWords().removed({ name }));
      change(rows().filter((other) => other !== row));
    },
    /** Answers where it is again. */
    restore: ({ index, written }: RemovedRow): number => {
      setRemoved(undefined);
      const at = Math.min(index, rows().length);
      change(rows().toSpliced(at, 0, { initial: written }));
      return at;
    },
    /** To the place of another one, or as far as there are places. */
    moveTo: (row: OfferRow, place: number, name: string) => {
      const others = rows().filter((other) => other !== row);
      const at = Math.max(0, Math.min(place, others.length));
      if (rows()[at] === row) return;
      change(others.toSpliced(at, 0, row));
      announce(productsWords().moved({ name, position: at + 1, count: rows().length }));
    },
  };
}

export type OfferRows = ReturnType<typeof createOfferRows>;
