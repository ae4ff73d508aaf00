import { BOARD_PREFIX, boardDatabases } from "./device-memory.ts";

/** Forgets every board on this device, and the pages kept for it. What was said and not sent is lost. */
export async function forgetBoards(): Promise<void> {
  const cacheNames = "caches" in globalThis ? await caches.keys() : [];
  await Promise.all([
    ...boardDatabases().map(emptyDatabase),
    ...cacheNames.filter((name) => name.startsWith(BOARD_PREFIX)).map((name) => caches.delete(name)),
  ]);
  for (const key of Object.keys(localStorage)) if (key.startsWith(BOARD_PREFIX)) localStorage.removeItem(key);
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
