// Files that came with a message to support: in the bucket under a random id, beside the pictures, where no picture's address
// leads; who they came from stands in D1. Both go after a while.
import { eq, inArray, lt } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { UserId } from "../../domain/ids.ts";
import { FILES_KEPT_DAYS, FILES_MAX } from "../../domain/support/message.ts";
import { readSupportFile, type SupportFileFault, supportFileName } from "../../domain/support/support-file.ts";
import { supportFile } from "../store/schema/support.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Of one run of the cron; the next goes on. */
const SWEPT_AT_ONCE = 50;
const ID_BYTES = 24;

const keyOf = (fileId: string): string => `support/${fileId}`;

/** 192 bits: nobody finds one by trying. */
const newFileId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
};

export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The files of a form, or why one of them is not taken. An empty control sends an empty file. */
export async function sentFiles(form: FormData): Promise<SentFile[] | SupportFileFault | "too-many"> {
  const chosen = form.getAll("files").filter((one): one is File => one instanceof File && one.size > 0);
  if (chosen.length > FILES_MAX) return "too-many";
  const files: SentFile[] = [];
  for (const file of chosen) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = readSupportFile(bytes);
    if ("fault" in read) return read.fault;
    files.push({ name: supportFileName(file.name, read.type), type: read.type, bytes });
  }
  return files;
}

interface Sender {
  readonly messageId: string;
  readonly sentBy: UserId | null;
  readonly nowMs: number;
}

/** Rows first: a file without a row would never be deleted. */
export async function keepSupportFiles(env: Env, files: readonly SentFile[], { messageId, sentBy, nowMs }: Sender) {
  const rows = files.map(({ name, type, bytes }) => ({
    ...{ id: newFileId(), messageId, name, type, bytes: bytes.length, sentAtMs: nowMs, sentBy },
  }));
  if (rows.length === 0) return [];
  await drizzle(env.DB).insert(supportFile).values(rows);
  for (const [index, { id }] of rows.entries())
    await env.PICTURES.put(keyOf(id), files[index]?.bytes ?? new Uint8Array());
  return rows.map(({ id, name }) => ({ id, name }));
}

/** null: never there, or deleted by now. */
export async function findSupportFile(env: Env, fileId: string) {
  const [row] = await drizzle(env.DB).select().from(supportFile).where(eq(supportFile.id, fileId));
  const object = row === undefined ? null : await env.PICTURES.get(keyOf(row.id));
  return row === undefined || object === null ? null : { ...row, body: object.body };
}

/** For the cron: the file first, so that its row is there to try again by. */
export async function sweepSupportFiles(env: Env, nowMs: number): Promise<void> {
  const db = drizzle(env.DB);
  const old = await db
    .select({ id: supportFile.id })
    .from(supportFile)
    .where(lt(supportFile.sentAtMs, nowMs - FILES_KEPT_DAYS * DAY_MS))
    .limit(SWEPT_AT_ONCE);
  if (old.length === 0) return;
  const ids = old.map(({ id }) => id);
  await env.PICTURES.delete(ids.map(keyOf));
  await db.delete(supportFile).where(inArray(supportFile.id, ids));
}
