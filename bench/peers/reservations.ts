/** Something that takes one piece of the one hot item, and keeps an order of it for good before it answers. */
export interface Reservations {
  readonly name: string;
  /** `buyer` counts from 0. */
  readonly take: (buyer: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const HOT_ITEM_UNITS = 1_000_000_000;
