import { query } from "@solidjs/router";
import { api } from "../api.ts";

const SIGNED_OUT = 401;

async function readOwnOrders(before: string | undefined) {
  const response = await api().orders.$get({ query: before === undefined ? {} : { before } });
  if (response.ok) return await response.json();
  if (response.status === SIGNED_OUT) return null;
  throw new Error(`one's orders answered ${response.status}`);
}

export type OwnOrdersFound = NonNullable<Awaited<ReturnType<typeof readOwnOrders>>>;

/** The orders of whoever asks, the latest distribution first, a page at a time; null when nobody is signed in. */
export const loadOwnOrders = query(readOwnOrders, "own-orders");
