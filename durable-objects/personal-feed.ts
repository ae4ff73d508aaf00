import { DurableObject } from "cloudflare:workers";
import * as v from "valibot";
import { UserId } from "../domain/ids.ts";
import { type FeedPeer, type Peers, type Place, peersIn } from "./peers.ts";
import { FeedStore } from "./personal-feed/feed-store.ts";
import { FEED_STEPS } from "./personal-feed/storage-history.ts";
import { takeStorageSteps } from "./storage-steps.ts";

const DAY_MS = 24 * 60 * 60_000;
/** A worker that began a change and has not ended it may have died: what it wrote counts all the same. */
const CHANGE_PATIENCE_MS = 2_000;
/** By then it has ended, however slow the database was. */
const CHANGE_LASTS_AT_MOST_MS = 60_000;
/** A worker may have looked at a session so long before the socket it opened for it is known here. */
const LATELY_MS = 60_000;
/** A place that does not answer is asked again. */
const ANSWER_WITHIN_MS = 2_000;
const RETRY_FIRST_MS = 1_000;
const RETRY_MAX_MS = 5 * 60_000;

/**
 * What concerns one person wherever they are, under the id of their account. It knows the places where they may have sockets
 * open, not the sockets, and tells those places when a session or a right of theirs has changed: each then reads from the
 * database what is so now. Every message may be lost, repeated or late, since none says anything but "look".
 */
export class PersonalFeed extends DurableObject<Env> implements FeedPeer {
  readonly #store: FeedStore;
  /** Counts registrations, so that a place is not forgotten for an answer that is older than the last of them. */
  readonly #registrations = new Map<string, number>();
  #alarmAtMs: number | null = null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    takeStorageSteps(ctx.storage, FEED_STEPS, Date.now());
    this.#store = new FeedStore(ctx.storage);
    this.#armAlarm();
  }

  /** Overridden by tests that lose, repeat and delay messages. */
  protected peers(): Peers {
    return peersIn(this.env);
  }

  async register(place: Place): Promise<{ changedLately: boolean }> {
    const nowMs = Date.now();
    const key = keyOf(place);
    this.#registrations.set(key, this.#registrationsOf(key) + 1);
    if (this.#store.addPlace(place, nowMs + DAY_MS)) this.#armAlarm();
    return { changedLately: nowMs - this.#store.changedAtMs < LATELY_MS };
  }

  /** Before a session or a right is taken away. Should `endChange` never come, all places look by themselves soon. */
  beginChange(changeId: string): void {
    const nowMs = Date.now();
    this.#store.markChanged(nowMs);
    this.#store.beginChange(changeId, nowMs, nowMs + CHANGE_PATIENCE_MS);
    this.#armAlarm();
  }

  /** After it: all places have looked when this returns, or will be asked again. Also without a beginning. */
  async endChange(changeId: string): Promise<void> {
    this.#store.markChanged(Date.now());
    await this.#judgeAt(this.#store.places());
    this.#store.endChange(changeId);
    this.#armAlarm();
  }

  override async alarm(): Promise<void> {
    this.#alarmAtMs = null;
    try {
      const nowMs = Date.now();
      const isChanged = this.#store.hasChangeDue(nowMs);
      await this.#judgeAt(isChanged ? this.#store.places() : this.#store.placesDue(nowMs));
      if (isChanged) this.#store.postponeChanges(nowMs + 2 * CHANGE_PATIENCE_MS);
      this.#store.endChangesBegunBefore(nowMs - CHANGE_LASTS_AT_MOST_MS);
    } catch (error) {
      console.error("a person's places could not be asked to look", { error });
    }
    this.#armAlarm();
  }

  /** For tests. */
  places(): Place[] {
    return this.#store.places();
  }

  async #judgeAt(places: readonly Place[]): Promise<void> {
    await Promise.all(places.map((place) => this.#judge(place)));
  }

  async #judge(place: Place): Promise<void> {
    const key = keyOf(place);
    const registrations = this.#registrationsOf(key);
    try {
      const held = await answered(this.#peerAt(place).judge(this.#userId));
      const nowMs = Date.now();
      if (held === null && registrations === this.#registrationsOf(key)) this.#forget(place);
      else this.#store.judgeAgain(place, { atMs: nextLookMs(held?.untilMs ?? null, nowMs), failures: 0 });
    } catch (error) {
      const failures = this.#store.failuresAt(place) + 1;
      console.warn("a place did not look at a person's sockets yet", { ...place, failures, error });
      const waitMs = Math.min(RETRY_FIRST_MS * 2 ** (failures - 1), RETRY_MAX_MS);
      this.#store.judgeAgain(place, { atMs: Date.now() + waitMs, failures });
    }
  }

  #forget(place: Place): void {
    this.#store.forgetPlace(place);
    this.#registrations.delete(keyOf(place));
  }

  #registrationsOf(key: string): number {
    return this.#registrations.get(key) ?? 0;
  }

  #peerAt(place: Place) {
    return place.kind === "distribution" ? this.peers().distribution(place.id) : this.peers().ledger(place.id);
  }

  get #userId(): UserId {
    return v.parse(UserId, this.ctx.id.name);
  }

  #armAlarm(): void {
    const atMs = this.#store.nextJudgeAtMs();
    if (atMs === this.#alarmAtMs) return;
    this.#alarmAtMs = atMs;
    const { storage } = this.ctx;
    this.ctx.waitUntil(atMs === null ? storage.deleteAlarm() : storage.setAlarm(atMs));
  }
}

const keyOf = ({ kind, id }: Place): string => `${kind} ${id}`;

/** Once a day a place is asked whether anybody is still there; earlier when a session ends by itself before that. */
const nextLookMs = (untilMs: number | null, nowMs: number): number =>
  Math.max(nowMs + RETRY_FIRST_MS, Math.min(untilMs ?? Number.POSITIVE_INFINITY, nowMs + DAY_MS));

async function answered<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
