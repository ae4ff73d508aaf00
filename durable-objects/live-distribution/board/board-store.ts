import * as v from "valibot";
import { Pen } from "../../../domain/board/pen.ts";
import { ProducerId, UserId } from "../../../domain/ids.ts";
import { createBoardTables } from "./tables.ts";

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

/** Reads and writes the board's tables. Every write happens inside the caller's transaction. */
export class BoardStore {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    createBoardTables(sql);
  }

  /** In the order in which they were taken. */
  readPens(): Map<Pen, PenHolder> {
    return new Map([...this.#sql.exec("SELECT * FROM board_pen ORDER BY rowid")].map((row) => v.parse(PenRow, row)));
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
