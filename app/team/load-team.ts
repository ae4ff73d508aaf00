import { query } from "@solidjs/router";
import type { ProducerId } from "../../domain/ids.ts";
import { api } from "../api.ts";
import { missing } from "../load-failure.ts";

export const loadTeam = query(async (producerId: ProducerId) => {
  const response = await api().producers[":producerId"].team.$get({ param: { producerId } });
  return response.ok ? await response.json() : missing(response);
}, "team");

/** Null when the link was used, revoked, replaced, or is too old. */
export const loadInvitation = query(async (token: string) => {
  if (token === "") return null;
  const response = await api().invitations[":token"].$get({ param: { token } });
  return response.ok ? await response.json() : null;
}, "invitation");

export type Team = NonNullable<Awaited<ReturnType<typeof loadTeam>>>;
export type Member = Team["members"][number];
export type Invitation = Team["invitations"][number];
