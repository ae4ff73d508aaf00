// Opens the board of one distribution on this device: from what is kept here, or, the first time, from the network.
import { clientIdFrom, type Pen, penOf } from "../../domain/board/pen.ts";
import type { DistributionId, UserId } from "../../domain/ids.ts";
import { BOARD_PREFIX, markDatabase } from "../offline/device-memory.ts";
import { type Eyes, loadReceived } from "../received-orders/load-received.ts";
import { BoardDevice, partsFor } from "./board-device.ts";
import { indexedPartStore } from "./indexed-part-store.ts";
import { openSaleMemory, type SaleKept, type SaleMemory } from "./sale-memory.ts";

export interface BoardOpened {
  readonly userId: UserId;
  readonly device: BoardDevice;
  readonly pen: Pen;
  readonly sale: SaleKept;
  readonly memory: SaleMemory;
  /** The browser keeps nothing, or no more. */
  readonly onFailure: (error: unknown) => void;
  /** The database a part is kept in. */
  readonly databaseOf: (part: string) => string;
}

interface Wanted extends Pick<BoardOpened, "userId" | "onFailure"> {
  readonly distributionId: DistributionId;
  readonly eyes: Eyes;
}

/** `absent`: never opened here, and not to be had now. */
export async function openBoard({ userId, distributionId, eyes, onFailure }: Wanted): Promise<BoardOpened | "absent"> {
  const databaseOf = (part: string) => `${BOARD_PREFIX}/${userId}/${distributionId}/${part}`;
  // No producer can be called so: ids hold no such character.
  const saleName = databaseOf(eyes.kind === "producer" ? `@sale-${eyes.producerId}` : "@sale");
  const memory = await openSaleMemory(saleName);
  const kept = await memory.read();
  const sale = kept ?? (await fetchSale(distributionId, eyes));
  if (sale === null) return "absent";
  if (kept === null) await memory.write(sale);
  markDatabase(saleName, 0);
  const clientId = newClientId();
  const pen = penOf(clientId);
  if (pen === null) throw new Error("a pen without a name");
  const storeOf = (part: string) => indexedPartStore(databaseOf(part), onFailure);
  const device = new BoardDevice({ clientId, newClientId, storeOf });
  await device.open(partsFor(eyes, sale.received.plan));
  // A browser short of room forgets other sites first.
  void navigator.storage?.persist?.();
  return { userId, device, pen, sale, memory, onFailure, databaseOf };
}

async function fetchSale(distributionId: DistributionId, eyes: Eyes): Promise<SaleKept | null> {
  try {
    const received = await loadReceived(distributionId, eyes);
    return received && { received, people: [], aheadMs: received.nowMs - Date.now() };
  } catch {
    // No network: the page says that the board must be opened once with one.
    return null;
  }
}

const newClientId = (): number => clientIdFrom(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);
