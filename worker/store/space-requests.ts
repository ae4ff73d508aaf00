// Who asks for a producer space, and what support has answered.
import { and, asc, desc, eq, getTableColumns, gt, inArray, ne, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { SpaceRequestId, UserId } from "../../domain/ids.ts";
import type { SpaceWanted } from "../../domain/producer/legal-identity.ts";
import { user } from "./schema/accounts.ts";
import { spaceRequest } from "./schema/space-requests.ts";
import { shownEmail } from "./shown-email.ts";

interface Wish {
  readonly userId: UserId;
  readonly wanted: Omit<SpaceWanted, "charter">;
  readonly nowMs: number;
}

/** How long whoever withdrew a request may take that back. */
const UNDO_MS = 60 * 60_000;
/** How many of those withdrawn support still sees. */
const WITHDRAWN_SHOWN = 20;

/** Puts a new request before support, or a refused or withdrawn one again; gives its id, null while one is open. */
export async function askForSpace(d1: D1Database, { userId, wanted, nowMs }: Wish): Promise<string | null> {
  const sent = { ...wanted, state: "open", askedAtMs: nowMs, withdrawnAtMs: null, refusal: "" } as const;
  const rows = await drizzle(d1)
    .insert(spaceRequest)
    .values({ id: crypto.randomUUID(), userId, ...sent })
    .onConflictDoUpdate({
      target: spaceRequest.userId,
      targetWhere: sql`state <> 'certified'`,
      set: sent,
      setWhere: inArray(spaceRequest.state, ["refused", "withdrawn"]),
    })
    .returning({ id: spaceRequest.id });
  return rows[0]?.id ?? null;
}

/** Takes back what support has not answered yet. False when it is not open. */
export async function withdrawSpaceRequest(d1: D1Database, userId: UserId, nowMs: number): Promise<boolean> {
  const rows = await drizzle(d1)
    .update(spaceRequest)
    .set({ state: "withdrawn", withdrawnAtMs: nowMs })
    .where(and(eq(spaceRequest.userId, userId), eq(spaceRequest.state, "open")))
    .returning({ id: spaceRequest.id });
  return rows.length > 0;
}

/** Puts a request back where it waited, within an hour of its withdrawal. False when there is none to put back. */
export async function restoreSpaceRequest(d1: D1Database, userId: UserId, nowMs: number): Promise<boolean> {
  const rows = await drizzle(d1)
    .update(spaceRequest)
    .set({ state: "open", withdrawnAtMs: null })
    .where(
      and(
        eq(spaceRequest.userId, userId),
        eq(spaceRequest.state, "withdrawn"),
        gt(spaceRequest.withdrawnAtMs, nowMs - UNDO_MS),
      ),
    )
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
      email: shownEmail(user.email),
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

/** What was taken back before it had an answer, the latest first. */
export async function withdrawnSpaceRequests(d1: D1Database) {
  return await withAsker(d1)
    .where(eq(spaceRequest.state, "withdrawn"))
    .orderBy(desc(spaceRequest.withdrawnAtMs), asc(spaceRequest.id))
    .limit(WITHDRAWN_SHOWN);
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
