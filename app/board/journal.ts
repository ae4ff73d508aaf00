// What was just written and is not yet in the database. A browser that leaves the page throws an unfinished database write
// away; local storage it has written by the time the next line runs.
import * as buffer from "lib0/buffer";
import { BOARD_PREFIX } from "../offline/device-memory.ts";

const prefixOf = (database: string): string => `${BOARD_PREFIX}-unkept ${database} `;

export interface Journal {
  /** Answers what takes it out again. */
  add(update: Uint8Array): () => void;
  /** Takes out everything. */
  forget(): void;
}

/** `writer` tells two pages on one device apart. */
export function createJournal(database: string, writer: string): Journal {
  const key = prefixOf(database) + writer;
  const updates = new Set<string>();
  const write = () => {
    try {
      if (updates.size === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify([...updates]));
    } catch {
      // No room for the second copy: the database has the first.
    }
  };
  return {
    add(update) {
      const text = buffer.toBase64(update);
      updates.add(text);
      write();
      return () => {
        updates.delete(text);
        write();
      };
    },
    forget() {
      updates.clear();
      write();
    },
  };
}

/** What pages that were left could not finish, and the way to forget it. */
export function readJournals(database: string): {
  readonly updates: readonly Uint8Array[];
  readonly forget: () => void;
} {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(database)));
  const texts = keys.flatMap((key): unknown => JSON.parse(localStorage.getItem(key) ?? "[]"));
  return {
    updates: texts.filter((text) => typeof text === "string").map((text) => buffer.fromBase64(text)),
    forget: () => {
      for (const key of keys) localStorage.removeItem(key);
    },
  };
}
