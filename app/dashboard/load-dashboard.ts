import { query } from "@solidjs/router";
import type { ProducerId } from "../../domain/ids.ts";
import { api } from "../api.ts";
import { missing } from "../load-failure.ts";

/** Today's orders, the producer's markets, and how far it is on its way to selling. */
export const loadDashboard = query(async (producerId: ProducerId) => {
  const response = await api().producers[":producerId"].dashboard.$get({ param: { producerId } });
  return response.ok ? await response.json() : missing(response);
}, "dashboard");

export type Dashboard = NonNullable<Awaited<ReturnType<typeof loadDashboard>>>;
