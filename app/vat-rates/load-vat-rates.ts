import { query } from "@solidjs/router";
import type { ProducerId } from "../../domain/ids.ts";
import { api } from "../api.ts";
import { missing } from "../load-failure.ts";

/** The producer's rates, each with the products that bear it. */
export const loadVatRates = query(async (producerId: ProducerId) => {
  const response = await api().producers[":producerId"]["vat-rates"].$get({ param: { producerId } });
  return response.ok ? (await response.json()).rates : missing(response);
}, "vat-rates");

export type VatRate = NonNullable<Awaited<ReturnType<typeof loadVatRates>>>[number];
