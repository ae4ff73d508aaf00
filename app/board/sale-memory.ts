// The sale as it last was, kept on the device: whose orders there are, so that the board opens without a network.
import * as idb from "lib0/indexeddb";
import * as v from "valibot";
import { BoardPeople } from "../../domain/protocol/server/board-people.ts";
import { ReceivedSnapshot } from "../../domain/protocol/server/price-list.ts";

const SaleKept = v.object({
  received: ReceivedSnapshot,
  people: BoardPeople.entries.people,
  /** How far the object's clock is ahead of this device's. */
  aheadMs: v.number(),
});
export type SaleKept = v.InferOutput<typeof SaleKept>;

const STORE = "sale";
const KEY = "last";
const Text = v.pipe(v.string(), v.parseJson(), SaleKept);

export interface SaleMemory {
  /** null: nothing kept yet, or by another Halle. */
  read(): Promise<SaleKept | null>;
  write(sale: SaleKept): Promise<unknown>;
}

/** Fails where the browser keeps nothing. */
export async function openSaleMemory(name: string): Promise<SaleMemory> {
  const database = await idb.openDB(name, (created) => idb.createStores(created, [[STORE]]));
  const store = (access: "readonly" | "readwrite") => database.transaction([STORE], access).objectStore(STORE);
  return {
    async read() {
      const parsed = v.safeParse(Text, await idb.get(store("readonly"), KEY));
      return parsed.success ? parsed.output : null;
    },
    write: (sale) => idb.put(store("readwrite"), JSON.stringify(sale), KEY),
  };
}
