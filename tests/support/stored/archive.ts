// Data folders of earlier versions in one small file each: a line of names and sizes, then the bytes, all compressed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import * as v from "valibot";

const Names = v.array(v.tuple([v.string(), v.number()]));

/** Drawn from the code again, or of use to one run only. */
const LEFT_OUT = /^(?:v3\/(?:r2|cache)\/|port$|build\.log$)|-(?:wal|shm)$/;

export function packFolder(folder: string, file: string): void {
  const everything = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = everything.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  for (const name of names.filter((one) => one.endsWith(".sqlite"))) foldLog(join(folder, name));
  const kept = names.filter((name) => !LEFT_OUT.test(name));
  const contents = kept.map((name) => readFileSync(join(folder, name)));
  const head = JSON.stringify(kept.map((name, index) => [name, contents[index]?.length ?? 0]));
  writeFileSync(file, brotliCompressSync(Buffer.concat([Buffer.from(`${head}\n`), ...contents])));
}

/** Writes what stands in the log into the database itself, so that the log may stay behind. */
function foldLog(path: string): void {
  const database = new DatabaseSync(path);
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
}

export function unpackFolder(file: string, folder: string): void {
  const bytes = brotliDecompressSync(readFileSync(file));
  const end = bytes.indexOf("\n");
  let at = end + 1;
  for (const [name, size] of v.parse(Names, JSON.parse(bytes.subarray(0, end).toString()))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes.subarray(at, at + size));
    at += size;
  }
}
