// A part in the browser's own database, one per person, distribution and part.
import * as v from "valibot";
import { IndexeddbPersistence } from "y-indexeddb";
import { PartId } from "../../domain/board/part.ts";
import { BOARD_REFUSALS } from "../../domain/protocol/board/frames.ts";
import { createJournal, readJournals } from "./journal.ts";
import type { PartDocument } from "./part-document.ts";
import type { Kept, PartStore } from "./part-session.ts";

const IntentionShape = v.object({
  part: PartId,
  orderNumber: v.number(),
  key: v.string(),
  says: v.array(v.union([v.number(), v.string()])),
});

/** Each is kept as a text of its own; none yet, or one of another Halle, is as good as empty. */
const kept = <Schema extends v.GenericSchema>(shape: Schema) => v.pipe(v.string(), v.parseJson(), shape);

const KEPT_SHAPES = {
  clientIds: v.fallback(kept(v.array(v.number())), []),
  known: v.fallback(kept(v.array(v.tuple([v.number(), v.number()]))), []),
  toSayAgain: v.fallback(kept(v.array(IntentionShape)), []),
  refused: v.fallback(kept(v.array(v.object({ intention: IntentionShape, reason: v.picklist(BOARD_REFUSALS) }))), []),
};

/** `onFailure`: the browser keeps nothing, or no more. */
export function indexedPartStore(name: string, onFailure: (error: unknown) => void): PartStore {
  let persistence: IndexeddbPersistence | undefined;
  const begin = ({ yjs }: PartDocument) => {
    const opened = new IndexeddbPersistence(name, yjs);
    const journal = createJournal(name, String(yjs.clientID));
    yjs.on("update", (...event) => {
      const [update, , , { local }] = event;
      if (local) afterWriting(opened, journal.add(update));
    });
    persistence = opened;
    return opened;
  };
  return {
    async open(document) {
      const opened = begin(document);
      // First, because it fails where there is no database to open; `whenSynced` would wait for ever.
      const kept = await readKept(opened);
      await opened.whenSynced;
      const left = readJournals(name);
      for (const update of left.updates) document.apply(update);
      afterWriting(opened, left.forget);
      return kept;
    },
    keep({ known, ...part }) {
      const texts = { ...part, ...(known === undefined ? {} : { known: [...known] }) };
      for (const [key, value] of Object.entries(texts)) persistence?.set(key, JSON.stringify(value)).catch(onFailure);
    },
    beginAnew(document) {
      // Transactions of one database go in their order, whichever connection they come from.
      persistence?.db?.transaction(["updates"], "readwrite").objectStore("updates").clear();
      persistence?.doc.destroy();
      begin(document);
    },
  };
}

/** Runs once everything written so far is in the database: its transactions go in their order. */
function afterWriting({ db }: IndexeddbPersistence, run: () => void): void {
  const turn = db?.transaction(["updates"], "readwrite");
  if (turn !== undefined) turn.oncomplete = run;
}

async function readKept(persistence: IndexeddbPersistence): Promise<Kept> {
  return {
    clientIds: v.parse(KEPT_SHAPES.clientIds, await persistence.get("clientIds")),
    known: new Map(v.parse(KEPT_SHAPES.known, await persistence.get("known"))),
    toSayAgain: v.parse(KEPT_SHAPES.toSayAgain, await persistence.get("toSayAgain")),
    refused: v.parse(KEPT_SHAPES.refused, await persistence.get("refused")),
  };
}
