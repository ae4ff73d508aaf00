// Who asks for a producer space, and what support has answered.
import { and, asc, eq, getTableColumns, ne, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { SpaceRequestId, UserId } from "../../domain/ids.ts";
import type { SpaceWanted } from "../../domain/producer/legal-identity.ts";
import { user } from "./schema/accounts.ts";
import { spaceRequest } from "./schema/space-requests.ts";

interface Wish {
  readonly userId: UserId;
  readonly wanted: Omit<SpaceWanted, "charter">;
  readonly nowMs: number;
}

/** Puts a new request before support, or a refused one again. False while one is open. */
export async function askForSpace(d1: D1Database, { userId, wanted, nowMs }: Wish): Promise<boolean> {
  const sent = { ...wanted, state: "open", askedAtMs: nowMs, refusal: "" } as const;
  const rows = await drizzle(d1)
    .insert(spaceRequest)
    .values({ id: crypto.randomUUID(), userId, ...sent })
    .onConflictDoUpdate({
      target: spaceRequest.userId,
      targetWhere: sql`state <> 'certified'`,
      set: sent,
      setWhere: eq(spaceRequest.state, "refused"),
    })
    .returning({ id: spaceRequest.id });
  return rows.length > 0;
}

/** What somebody has asked for and not got yet. */
export async function ownSpaceRequest(d1: D1Database, userId: UserId) {
  const { id: _, userId: __, ...shown } = getTableColumns(spaceRequest);
  const rows = await drizzle(d1)
    .select(shown)
    .from(spaceRequest)
    .where(and(eq(spaceRequest.userId, userId), ne(spaceRequest.state, "certified")));
  return rows[0] ?? null;
}

const withAsker = (d1: D1Database) =>
  drizzle(d1)
    .select({
      ...getTableColumns(spaceRequest),
      askerName: user.name,
      email: user.email,
      telephone: user.telephone,
      language: user.language,
    })
    .from(spaceRequest)
    .innerJoin(user, eq(user.id, spaceRequest.userId));

export type AskedFor = Awaited<ReturnType<typeof openSpaceRequests>>[number];

/** What waits for an answer, the longest waiting first. */
export async function openSpaceRequests(d1: D1Database) {
  return await withAsker(d1)
    .where(eq(spaceRequest.state, "open"))
    .orderBy(asc(spaceRequest.askedAtMs), asc(spaceRequest.id));
}

export async function findSpaceRequest(d1: D1Database, requestId: SpaceRequestId): Promise<AskedFor | null> {
  const rows = await withAsker(d1).where(eq(spaceRequest.id, requestId));
  return rows[0] ?? null;
}

/** A request as it was sent at that moment. */
export interface Asking {
  readonly requestId: SpaceRequestId;
  readonly askedAtMs: number;
}

const asRead = ({ requestId, askedAtMs }: Asking) =>
  and(eq(spaceRequest.id, requestId), eq(spaceRequest.askedAtMs, askedAtMs), eq(spaceRequest.state, "open"));

export const isOpen = async (d1: D1Database, asking: Asking): Promise<boolean> =>
  (await drizzle(d1).$count(spaceRequest, asRead(asking))) > 0;

/** False when it had its answer already, or was corrected since. */
export async function refuseSpace(d1: D1Database, asking: Asking, refusal: string): Promise<boolean> {
  const rows = await drizzle(d1)
    .update(spaceRequest)
    .set({ state: "refused", refusal })
    .where(asRead(asking))
    .returning({ id: spaceRequest.id });
  return rows.length > 0;
}
