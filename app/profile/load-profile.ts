import { query } from "@solidjs/router";
import type { ProducerId } from "../../domain/ids.ts";
import { api } from "../api.ts";
import { missing } from "../load-failure.ts";

export const loadProfile = query(async (producerId: ProducerId) => {
  const response = await api().producers[":producerId"].profile.$get({ param: { producerId } });
  return response.ok ? await response.json() : missing(response);
}, "profile");

export type Profile = NonNullable<Awaited<ReturnType<typeof loadProfile>>>;
