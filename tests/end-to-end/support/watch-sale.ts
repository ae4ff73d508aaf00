// A screen without a browser: a passer-by's socket to a distribution.
import type { StockId } from "../../../domain/ids.ts";
import { decodeServerFrame, encode } from "../../../domain/protocol/codec.ts";
import { PROTOCOL_VERSION } from "../../../domain/protocol/limits.ts";
import { applyServerMessage, type SaleView } from "../../../domain/protocol/sale-view.ts";

const PATIENCE_MS = 30_000;

export interface WatchedSale {
  /** Resolves once the screen shows so many units of the stock; names what it shows when it never does. */
  shows(stockId: StockId, units: number | null): Promise<void>;
  close(): void;
}

export function watchSale(origin: string, distributionId: string): Promise<WatchedSale> {
  const address = `${origin.replace(/^http/, "ws")}/api/distributions/${distributionId}/live?protocol=${PROTOCOL_VERSION}`;
  const socket = new WebSocket(address);
  let view: SaleView | undefined;
  const listeners = new Set<() => void>();
  const shows = (stockId: StockId, units: number | null): Promise<void> =>
    new Promise((seen, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`shows ${view?.stock[stockId]} of ${stockId} instead of ${units}`)),
        PATIENCE_MS,
      );
      const look = () => {
        if (view?.stock[stockId] !== units) return;
        clearTimeout(timer);
        listeners.delete(look);
        seen();
      };
      listeners.add(look);
      look();
    });
  return new Promise((ready, reject) => {
    socket.addEventListener("error", () => reject(new Error(`no socket to ${distributionId}`)));
    socket.addEventListener("message", ({ data }) => {
      const message = decodeServerFrame(String(data));
      if (message?.type === "welcome")
        view ??= { revision: -1, priceListVersion: 0, plan: message.plan, stock: {}, orders: {} };
      if (view === undefined || message === null) return;
      if (applyServerMessage(view, message) === "gap") socket.send(encode({ type: "get-snapshot" }));
      if (message.type === "welcome") ready({ shows, close: () => socket.close() });
      for (const look of [...listeners]) look();
    });
  });
}
