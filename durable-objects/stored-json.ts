// Rows kept as JSON carry the number of their form, in a column beside it. When a form changes, the old rows stay as they are
// and are brought up when they are read: an object wakes with thousands of them, and most are never read again.
import * as v from "valibot";

export interface StoredRow {
  readonly form: number;
  readonly json: string;
}

export interface StoredJson<Value> {
  /** The form in which rows are written today; the first is 1. */
  readonly form: number;
  read(row: StoredRow): Value;
  write(value: Value): string;
}

/**
 * A kind of row kept as JSON. `bringUps[0]` makes form 2 of form 1, and so on: add one whenever `schema` would refuse, or
 * misunderstand, what was written before. `read` throws at what is of no form known here.
 */
export function storedJson<Value>(
  schema: v.GenericSchema<unknown, Value>,
  bringUps: readonly ((older: unknown) => unknown)[] = [],
): StoredJson<Value> {
  const form = bringUps.length + 1;
  return {
    form,
    read(row) {
      if (row.form > form) throw new Error(`kept by a newer build: form ${row.form}, this build knows ${form}`);
      const value = bringUps
        .slice(row.form - 1)
        .reduce<unknown>((older, bringUp) => bringUp(older), JSON.parse(row.json));
      return v.parse(schema, value);
    },
    write: (value) => JSON.stringify(value),
  };
}
