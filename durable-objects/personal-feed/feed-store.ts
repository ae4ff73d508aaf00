import * as v from "valibot";
import { DistributionId, ProducerId } from "../../domain/ids.ts";
import type { Place } from "../peers.ts";

const PlaceRow = v.variant("kind", [
  v.object({ kind: v.literal("distribution"), id: DistributionId }),
  v.object({ kind: v.literal("ledger"), id: ProducerId }),
]);

const CHANGED_KEY = "changed-at-ms";

/** A feed's tables. */
export class FeedStore {
  readonly #sql: SqlStorage;
  readonly #kv: SyncKvStorage;

  constructor({ sql, kv }: DurableObjectStorage) {
    this.#sql = sql;
    this.#kv = kv;
  }

  /** Whether it was not known. */
  addPlace({ kind, id }: Place, judgeAtMs: number): boolean {
    const known = this.#sql.exec("SELECT 1 FROM place WHERE kind = ? AND id = ?", kind, id).toArray();
    if (known.length > 0) return false;
    this.#sql.exec("INSERT INTO place (kind, id, judge_at_ms, failures) VALUES (?, ?, ?, 0)", kind, id, judgeAtMs);
    return true;
  }

  places(): Place[] {
    return this.#read("SELECT kind, id FROM place");
  }

  placesDue(nowMs: number): Place[] {
    return this.#read("SELECT kind, id FROM place WHERE judge_at_ms <= ?", nowMs);
  }

  #read(query: string, ...bindings: number[]): Place[] {
    return this.#sql
      .exec(query, ...bindings)
      .toArray()
      .map((row) => v.parse(PlaceRow, row));
  }

  failuresAt({ kind, id }: Place): number {
    const [row] = this.#sql
      .exec<{ failures: number }>("SELECT failures FROM place WHERE kind = ? AND id = ?", kind, id)
      .toArray();
    return row?.failures ?? 0;
  }

  judgeAgain({ kind, id }: Place, { atMs, failures }: { atMs: number; failures: number }): void {
    this.#sql.exec(
      "UPDATE place SET judge_at_ms = ?, failures = ? WHERE kind = ? AND id = ?",
      atMs,
      failures,
      kind,
      id,
    );
  }

  forgetPlace({ kind, id }: Place): void {
    this.#sql.exec("DELETE FROM place WHERE kind = ? AND id = ?", kind, id);
  }

  beginChange(changeId: string, nowMs: number, judgeAtMs: number): void {
    this.#sql.exec(
      "INSERT INTO change (change_id, begun_at_ms, judge_at_ms) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      changeId,
      nowMs,
      judgeAtMs,
    );
  }

  endChange(changeId: string): void {
    this.#sql.exec("DELETE FROM change WHERE change_id = ?", changeId);
  }

  endChangesBegunBefore(atMs: number): void {
    this.#sql.exec("DELETE FROM change WHERE begun_at_ms < ?", atMs);
  }

  postponeChanges(judgeAtMs: number): void {
    this.#sql.exec("UPDATE change SET judge_at_ms = ?", judgeAtMs);
  }

  hasChangeDue(nowMs: number): boolean {
    return this.#sql.exec("SELECT 1 FROM change WHERE judge_at_ms <= ?", nowMs).toArray().length > 0;
  }

  /** null when nothing is to be done ever. */
  nextJudgeAtMs(): number | null {
    const [row] = this.#sql
      .exec<{ at_ms: number | null }>(
        "SELECT min(at_ms) AS at_ms FROM (SELECT judge_at_ms AS at_ms FROM place UNION ALL SELECT judge_at_ms FROM change)",
      )
      .toArray();
    return row?.at_ms ?? null;
  }

  /** When a session or a right of theirs last changed, or was about to. */
  get changedAtMs(): number {
    return this.#kv.get<number>(CHANGED_KEY) ?? 0;
  }

  markChanged(nowMs: number): void {
    this.#kv.put(CHANGED_KEY, nowMs);
  }
}
