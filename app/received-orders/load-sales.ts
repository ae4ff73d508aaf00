import { query } from "@solidjs/router";
import type { ProducerId } from "../../domain/ids.ts";
import { api } from "../api.ts";
import { missing } from "../load-failure.ts";

/** The sales a producer takes part in, with what was ordered so far. */
export const loadSales = query(async (producerId: ProducerId) => {
  const response = await api().producers[":producerId"].sales.$get({ param: { producerId } });
  return response.ok ? await response.json() : missing(response);
}, "producer-sales");

export type ProducerSale = NonNullable<Awaited<ReturnType<typeof loadSales>>>["sales"][number];
