import { query } from "@solidjs/router";
import type { ProducerId } from "../../domain/ids.ts";
import { api } from "../api.ts";
import { missing } from "../load-failure.ts";

export const loadLegal = query(async (producerId: ProducerId) => {
  const response = await api().producers[":producerId"].legal.$get({ param: { producerId } });
  return response.ok ? await response.json() : missing(response);
}, "legal");

/** What waits for the support, and what it has answered; null for everybody else. */
export const loadLegalQuestions = query(async () => {
  const response = await api().support["legal-changes"].$get();
  return response.ok ? await response.json() : null;
}, "legal-questions");

export type Legal = NonNullable<Awaited<ReturnType<typeof loadLegal>>>;
export type LegalChange = Legal["answered"][number];
type Questions = NonNullable<Awaited<ReturnType<typeof loadLegalQuestions>>>;
export type Question = Questions["open"][number];
