// A socket is no better than the session and the right it was opened with. The object that holds it tells the person's feed
// where they are, and looks anew at each of their sockets when the feed says so.
import type { Connection } from "partyserver";
import type { Person } from "../domain/access/person.ts";
import type { UserId } from "../domain/ids.ts";
import { NO_LONGER_YOURS, SESSION_ENDED, TRY_AGAIN_LATER } from "../domain/protocol/close-codes.ts";
import { SESSION_HEADER, USER_HEADER } from "../domain/protocol/handshake.ts";
import { readStanding } from "../worker/store/people.ts";
import type { Held, Peers, Place } from "./peers.ts";

/** A worker may have looked at a session so long before its socket is accepted here. */
const LATELY_MS = 60_000;
/** How long after a failure the feed is told again. After the last the socket goes: nobody could end it. */
const TOLD_AGAIN_AFTER_MS = [200, 1_000];

/** Finds a person's sockets among thousands, also after hibernation. */
export const tagOf = (userId: UserId): string => `person ${userId}`;

export function tagsIn({ headers }: Request): string[] {
  const userId = headers.get(USER_HEADER);
  return userId === null ? [] : [`person ${userId}`];
}

/** Who opened the socket and by which session, as the worker says; null: nobody is signed in. */
export function openerIn({ headers }: Request): { readonly userId: string; readonly sessionId: string } | null {
  const [userId, sessionId] = [headers.get(USER_HEADER), headers.get(SESSION_HEADER)];
  if (userId === null) return null;
  if (sessionId === null) throw new Error("a socket of somebody signed in came without their session");
  return { userId, sessionId };
}

export interface PersonSocket {
  readonly connection: Connection<unknown>;
  readonly sessionId: string;
}

interface Options<Subject> {
  readonly ctx: DurableObjectState;
  readonly db: D1Database;
  readonly peers: Peers;
  readonly place: Place;
  readonly socketsOf: (userId: UserId) => Iterable<PersonSocket>;
  /** What rights are about here, as it is now. */
  readonly readSubject: () => Promise<Subject>;
  /** Gives the socket the rights the person has now; returns false when it may not stay. */
  readonly adjust: (connection: Connection<unknown>, person: Person, subject: Subject) => boolean;
  /** What still arrives on it before the other side has closed comes from nobody. */
  readonly end: (connection: Connection<unknown>, code: number, reason: string) => void;
}

export class SocketSessions<Subject> {
  readonly #options: Options<Subject>;
  /** People whose feed knows this place. Memory only: after a wake it is told once more, which changes nothing there. */
  readonly #registered = new Set<UserId>();
  readonly #judgedAtMs = new Map<UserId, number>();
  readonly #turns = new Map<UserId, Promise<Held | null>>();

  constructor(options: Options<Subject>) {
    this.#options = options;
  }

  /** A socket of this person is open. Does not keep it waiting: what has changed meanwhile ends it a moment later. */
  opened(userId: UserId): void {
    const wasJudgedLately = Date.now() - (this.#judgedAtMs.get(userId) ?? 0) < LATELY_MS;
    if (this.#registered.has(userId) && !wasJudgedLately) return;
    this.#options.ctx.waitUntil(this.#register(userId));
  }

  async #register(userId: UserId): Promise<void> {
    const { peers, place } = this.#options;
    for (const waitMs of [0, ...TOLD_AGAIN_AFTER_MS]) {
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
      try {
        const { changedLately } = await peers.feed(userId).register(place);
        this.#registered.add(userId);
        if (changedLately) await this.judge(userId);
        return;
      } catch (error) {
        console.warn("a person's feed does not know yet where they are", { ...place, error });
      }
    }
    for (const { connection } of this.#options.socketsOf(userId)) this.#end(connection, TRY_AGAIN_LATER, "try-again");
  }

  /**
   * Looks at all sockets of this person: their sessions and rights are read anew. Returns until when what it found holds by
   * itself; null when they have no socket here. Looks take turns, so that what was read last counts.
   */
  judge(userId: UserId): Promise<Held | null> {
    this.#judgedAtMs.set(userId, Date.now());
    const before = this.#turns.get(userId) ?? Promise.resolve();
    const turn = before.then(
      () => this.#judgeNow(userId),
      () => this.#judgeNow(userId),
    );
    this.#turns.set(userId, turn);
    const leave = () => {
      if (this.#turns.get(userId) === turn) this.#turns.delete(userId);
    };
    turn.then(leave, leave);
    return turn;
  }

  /** After something other than the person has changed. */
  judgeSoon(userIds: Iterable<UserId>): void {
    for (const userId of userIds)
      this.#options.ctx.waitUntil(
        this.judge(userId).catch((error: unknown) => {
          console.warn("somebody's sockets were not looked at; the feed asks again", { userId, error });
          return this.#register(userId);
        }),
      );
  }

  async #judgeNow(userId: UserId): Promise<Held | null> {
    if (!this.#hasSockets(userId)) return this.#noneLeft(userId);
    const { db, readSubject, adjust, socketsOf } = this.#options;
    const [{ person, sessions }, subject] = await Promise.all([readStanding(db, userId, Date.now()), readSubject()]);
    let untilMs = Number.POSITIVE_INFINITY;
    for (const { connection, sessionId } of [...socketsOf(userId)]) {
      const endsAtMs = sessions.get(sessionId);
      if (person === null || endsAtMs === undefined) this.#end(connection, SESSION_ENDED, "session-ended");
      else if (!adjust(connection, person, subject)) this.#end(connection, NO_LONGER_YOURS, "no-longer-yours");
      else untilMs = Math.min(untilMs, endsAtMs);
    }
    return this.#hasSockets(userId) ? { untilMs } : this.#noneLeft(userId);
  }

  #noneLeft(userId: UserId): null {
    this.#registered.delete(userId);
    this.#judgedAtMs.delete(userId);
    return null;
  }

  #hasSockets(userId: UserId): boolean {
    for (const _ of this.#options.socketsOf(userId)) return true;
    return false;
  }

  #end(connection: Connection<unknown>, code: number, reason: string): void {
    this.#options.end(connection, code, reason);
  }
}
