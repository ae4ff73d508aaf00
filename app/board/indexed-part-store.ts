// A part in the browser's own database, one per person, distribution and part.
import * as v from "valibot";
import { IndexeddbPersistence } from "y-indexeddb";
import { PartId } from "../../domain/board/part.ts";
import { BOARD_REFUSALS } from "../../domain/protocol/board/frames.ts";
import { createJournal, type Journal, readJournals } from "./journal.ts";
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

const textsOf = ({ known, ...part }: Partial<Kept>): [key: string, text: string][] =>
  Object.entries({ ...part, ...(known === undefined ? {} : { known: [...known] }) }).map(([key, value]) => [
    key,
    JSON.stringify(value),
  ]);

/** `onFailure`: the browser keeps nothing, or no more. */
export function indexedPartStore(name: string, onFailure: (error: unknown) => void): PartStore {
  let persistence: IndexeddbPersistence | undefined;
  let journal: Journal | undefined;
  const begin = ({ yjs }: PartDocument) => {
    const opened = new IndexeddbPersistence(name, yjs);
    const written = createJournal(name, String(yjs.clientID));
    yjs.on("update", (...event) => {
      const [update, , , { local }] = event;
      if (local) void afterWriting(opened).then(written.add(update), onFailure);
    });
    [persistence, journal] = [opened, written];
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
      void afterWriting(opened).then(left.forget, onFailure);
      return kept;
    },
    async keep(part) {
      if (persistence === undefined) return;
      const opened = persistence;
      try {
        await Promise.all(textsOf(part).map(([key, text]) => opened.set(key, text)));
        await afterWriting(opened);
      } catch (error) {
        onFailure(error);
      }
    },
    beginAnew(document, kept) {
      if (persistence !== undefined)
        // What was written down of the document that goes must not be taken for something to say.
        void forgetDocument(persistence, textsOf(kept)).then(journal?.forget, onFailure);
      persistence?.doc.destroy();
      begin(document);
    },
  };
}

/** Where y-indexeddb keeps the document, and what stands beside it. */
const STORES = ["updates", "custom"];

// Both wait for the database as y-indexeddb does itself: what it has been asked for before goes first, what it is asked for
// later comes after, whichever connection it comes from.

async function forgetDocument({ _db }: IndexeddbPersistence, kept: ReturnType<typeof textsOf>): Promise<void> {
  const turn = (await _db).transaction(STORES, "readwrite");
  turn.objectStore("updates").clear();
  for (const [key, text] of kept) turn.objectStore("custom").put(text, key);
  await completed(turn);
}

/** Resolves once everything written so far is in the database. */
async function afterWriting({ _db }: IndexeddbPersistence): Promise<void> {
  await completed((await _db).transaction(STORES, "readwrite"));
}

const completed = (turn: IDBTransaction): Promise<void> =>
  new Promise((done, failed) => {
    turn.oncomplete = () => done();
    turn.onabort = () => failed(turn.error);
  });

async function readKept(persistence: IndexeddbPersistence): Promise<Kept> {
  return {
    clientIds: v.parse(KEPT_SHAPES.clientIds, await persistence.get("clientIds")),
    known: new Map(v.parse(KEPT_SHAPES.known, await persistence.get("known"))),
    toSayAgain: v.parse(KEPT_SHAPES.toSayAgain, await persistence.get("toSayAgain")),
    refused: v.parse(KEPT_SHAPES.refused, await persistence.get("refused")),
  };
}
