import * as v from "valibot";
import { readEntry } from "../../../domain/board/entry.ts";
import type { PartId } from "../../../domain/board/part.ts";
import { Pen } from "../../../domain/board/pen.ts";
import type { Said } from "../../../domain/board/sayings.ts";
import { ProducerId, UserId } from "../../../domain/ids.ts";

/** Of every entry that comes to count, and of what D1 has of them. */
export type BoardCounterName = "revision" | "d1_revision";

/** Whose a pen is. */
export interface PenHolder {
  readonly userId: UserId;
  readonly name: string;
  readonly deviceName: string;
  /** Whose eyes the pen was taken with: a producer's, or the market's (null). */
  readonly producerId: ProducerId | null;
  readonly hasWritten: boolean;
}

const PenRow = v.pipe(
  v.object({
    pen: Pen,
    user_id: UserId,
    name: v.string(),
    device_name: v.string(),
    producer_id: v.nullable(ProducerId),
    has_written: v.number(),
  }),
  v.transform((row): readonly [Pen, PenHolder] => [
    row.pen,
    {
      userId: row.user_id,
      name: row.name,
      deviceName: row.device_name,
      producerId: row.producer_id,
      hasWritten: row.has_written === 1,
    },
  ]),
);

/** What counts for a key, and the revision it has counted since. */
export interface KeptSaying extends Said {
  readonly key: string;
  readonly revision: number;
}

const SayingRow = v.pipe(
  v.object({ key: v.string(), pen: Pen, value: v.string(), revision: v.number() }),
  v.transform(({ key, pen, value, revision }): KeptSaying => {
    const entry = readEntry(key, JSON.parse(value));
    if (entry === null) throw new Error(`no entry: ${key}`);
    return { key, pen, entry, revision };
  }),
);

/** Reads and writes the board's tables. Every write happens inside the caller's transaction. */
export class BoardStore {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  readCounters(): Map<string, number> {
    const rows = this.#sql.exec<{ name: string; value: number }>("SELECT name, value FROM board_counter");
    return new Map([...rows].map((row) => [row.name, row.value]));
  }

  writeCounter(name: BoardCounterName, value: number): void {
    this.#sql.exec("INSERT OR REPLACE INTO board_counter VALUES (?, ?)", name, value);
  }

  /** The oldest first. */
  readUpdates(part: PartId): { sequence: number; bytes: Uint8Array }[] {
    const rows = this.#sql.exec<{ sequence: number; bytes: ArrayBuffer }>(
      "SELECT sequence, bytes FROM board_update WHERE part = ? ORDER BY sequence",
      part,
    );
    return [...rows].map(({ sequence, bytes }) => ({ sequence, bytes: new Uint8Array(bytes) }));
  }

  appendUpdate(part: PartId, sequence: number, bytes: Uint8Array): void {
    this.#sql.exec("INSERT INTO board_update VALUES (?, ?, ?)", part, sequence, bytes);
  }

  /** `bytes` hold all that was there. */
  replaceUpdates(part: PartId, sequence: number, bytes: Uint8Array): void {
    this.#sql.exec("DELETE FROM board_update WHERE part = ?", part);
    this.appendUpdate(part, sequence, bytes);
  }

  /** In the order of their revisions. */
  readSayings(): KeptSaying[] {
    return [...this.#sql.exec("SELECT * FROM board_saying ORDER BY revision")].map((row) => v.parse(SayingRow, row));
  }

  writeSaying(key: string, { pen, value, revision }: { pen: Pen; value: unknown; revision: number }): void {
    this.#sql.exec(
      "INSERT OR REPLACE INTO board_saying VALUES (?, ?, ?, ?)",
      ...[key, pen, JSON.stringify(value), revision],
    );
  }

  /** In the order in which they were taken. */
  readPens(): Map<Pen, PenHolder> {
    return new Map([...this.#sql.exec("SELECT * FROM board_pen ORDER BY rowid")].map((row) => v.parse(PenRow, row)));
  }

  deletePen(pen: Pen): void {
    this.#sql.exec("DELETE FROM board_pen WHERE pen = ?", pen);
  }

  /** A pen keeps its place in the order. */
  writePen(pen: Pen, { userId, name, deviceName, producerId, hasWritten }: PenHolder): void {
    this.#sql.exec(
      `INSERT INTO board_pen VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET name = excluded.name, device_name = excluded.device_name,
          has_written = excluded.has_written`,
      ...[pen, userId, name, deviceName, producerId, hasWritten ? 1 : 0],
    );
  }
}
