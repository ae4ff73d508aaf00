// What a person's feed keeps, as it came to be. `place` is where they may have sockets open; `change` is what is being done to
// their sessions or rights right now, kept so that a worker that dies in the middle still has its effect.
import type { StorageStep } from "../storage-steps.ts";

const placesAndChanges: StorageStep = ({ sql }) => {
  sql.exec(`
    CREATE TABLE place (
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      judge_at_ms INTEGER NOT NULL,
      failures INTEGER NOT NULL,
      PRIMARY KEY (kind, id)
    ) WITHOUT ROWID;
    CREATE TABLE change (
      change_id TEXT PRIMARY KEY,
      begun_at_ms INTEGER NOT NULL,
      judge_at_ms INTEGER NOT NULL
    ) WITHOUT ROWID;
  `);
};

export const FEED_STEPS: readonly StorageStep[] = [placesAndChanges];
