import { BOARD_PREFIX, boardDatabases } from "./device-memory.ts";
import { forgetKeeper } from "./keeper.ts";

/** Forgets every board on this device, and the pages kept for it. What was said and not sent is lost. */
export async function forgetBoards(): Promise<void> {
  await Promise.all([...boardDatabases().map(emptyDatabase), forgetPages()]);
  for (const key of Object.keys(localStorage)) if (key.startsWith(BOARD_PREFIX)) localStorage.removeItem(key);
}

/** What was said stays, for the one who said it. */
export async function forgetPages(): Promise<void> {
  const names = "caches" in globalThis ? await caches.keys() : [];
  await Promise.all(names.filter((name) => name.startsWith(BOARD_PREFIX)).map((name) => caches.delete(name)));
  forgetKeeper();
}

/** Emptied first: a database that another page has open is deleted only when that page closes. */
function emptyDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const remove = () => {
        database.close();
        indexedDB.deleteDatabase(name);
        resolve();
      };
      const stores = [...database.objectStoreNames];
      if (stores.length === 0) return remove();
      const emptying = database.transaction(stores, "readwrite");
      for (const store of stores) emptying.objectStore(store).clear();
      emptying.oncomplete = remove;
      emptying.onerror = () => reject(emptying.error);
    };
  });
}
