// What an object keeps on its disk, as text that can stand in a file: read from a live object, and laid into one that then
// wakes on it as if it had slept since.
import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import * as v from "valibot";

const Cell = v.union([v.string(), v.number(), v.null(), v.object({ base64: v.string() })]);
type Cell = v.InferOutput<typeof Cell>;

/** One object's disk: tables and indexes by the statement that made them, rows in the table's own order, and the values beside. */
export const StoredObject = v.object({
  tables: v.array(
    v.object({ name: v.string(), sql: v.string(), columns: v.array(v.string()), rows: v.array(v.array(Cell)) }),
  ),
  indexes: v.array(v.string()),
  kv: v.record(v.string(), v.unknown()),
});
export type StoredObject = v.InferOutput<typeof StoredObject>;

type Made = { name: string; sql: string };

/** Without the platform's own, and those that stand behind a primary key. */
const made = (sql: SqlStorage, type: "table" | "index"): Made[] =>
  [
    ...sql.exec<Made>("SELECT name, sql FROM sqlite_master WHERE type = ? AND sql IS NOT NULL ORDER BY name", type),
  ].filter(({ name }) => !/^(?:_cf|sqlite)_/.test(name));

export function readStored(stub: DurableObjectStub): Promise<StoredObject> {
  return runInDurableObject(stub, (_, { storage: { sql, kv } }) => ({
    tables: made(sql, "table").map((table) => {
      const cursor = sql.exec(`SELECT * FROM ${table.name}`);
      return { ...table, columns: cursor.columnNames, rows: [...cursor.raw()].map((row) => row.map(toCell)) };
    }),
    indexes: made(sql, "index").map((index) => index.sql),
    kv: Object.fromEntries(kv.list()),
  }));
}

/** Replaces all that an object keeps, and lets it sleep: what it does next, it does on waking with that. */
export async function layStored(stub: DurableObjectStub, stored: StoredObject): Promise<void> {
  await runInDurableObject(stub, (_, { storage }) => {
    storage.transactionSync(() => {
      for (const { name } of made(storage.sql, "table")) storage.sql.exec(`DROP TABLE ${name}`);
      for (const [key] of [...storage.kv.list()]) storage.kv.delete(key);
      for (const table of stored.tables) layTable(storage.sql, table);
      for (const index of stored.indexes) storage.sql.exec(index);
      for (const [key, value] of Object.entries(stored.kv)) storage.kv.put(key, value);
    });
  });
  await evictDurableObject(stub);
}

function layTable(sql: SqlStorage, { name, sql: statement, rows }: StoredObject["tables"][number]): void {
  sql.exec(statement);
  for (const row of rows) sql.exec(`INSERT INTO ${name} VALUES (${row.map(() => "?")})`, ...row.map(fromCell));
}

const toCell = (value: SqlStorageValue): Cell =>
  value instanceof ArrayBuffer ? { base64: btoa(String.fromCharCode(...new Uint8Array(value))) } : value;

const fromCell = (cell: Cell): SqlStorageValue =>
  cell !== null && typeof cell === "object"
    ? Uint8Array.from(atob(cell.base64), (char) => char.charCodeAt(0)).buffer
    : cell;

/**
 * What is kept without what it says: statements, columns, the fields inside JSON with the types they have. Two builds whose
 * objects have the same form can read each other's.
 */
export function formOf({ tables, indexes, kv }: StoredObject): unknown {
  return {
    tables: Object.fromEntries(
      tables.map(({ name, sql, columns, rows }) => [
        name,
        { sql, columns: columns.map((column, index) => `${column} ${fieldsIn(rows.map((row) => row[index]))}`) },
      ]),
    ),
    indexes,
    kv: Object.entries(kv).map(([key, value]) => `${key} ${fieldsIn([value])}`),
  };
}

/** The paths and types that occur in JSON, of all these together; nothing for other text. */
function fieldsIn(cells: readonly unknown[]): string {
  const found = new Set<string>();
  const add = (path: string, value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) add(`${path}[]`, one);
    else if (value !== null && typeof value === "object")
      for (const [key, one] of Object.entries(value)) add(`${path}.${key}`, one);
    else found.add(`${path} ${value === null ? "null" : typeof value}`);
  };
  for (const cell of cells)
    if (typeof cell === "string" && /^[[{]/.test(cell)) add("", JSON.parse(cell));
    else add("", cell);
  return [...found].toSorted().join(", ");
}
