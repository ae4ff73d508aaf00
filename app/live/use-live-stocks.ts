import { type Accessor, createSignal, onMount } from "solid-js";
import { createStore } from "solid-js/store";
import * as v from "valibot";
import type { ProducerId, StockId } from "../../domain/ids.ts";
import { StocksMessage } from "../../domain/protocol/server/stocks.ts";
import type { StockView } from "../../domain/stock/stock-view.ts";
import { forgetStocks } from "../stocks/load-stocks.ts";
import { type ConnectionStatus, connect, type SessionEnd } from "./connection.ts";

export interface LiveStocks {
  /** The producer's stocks as the ledger last told them. */
  readonly stocks: Readonly<Record<StockId, StockView>>;
  readonly status: Accessor<ConnectionStatus>;
  /** Set once the session the page was opened with is over. */
  readonly ended: Accessor<SessionEnd | null>;
  /** Takes over an answer at once; the ledger's own message follows. */
  readonly hear: (stock: StockView) => void;
}

export function useLiveStocks(producerId: ProducerId, initial: readonly StockView[]): LiveStocks {
  const [stocks, setStocks] = createStore<Record<StockId, StockView>>(byId(initial));
  const [connection, setConnection] = createSignal<ReturnType<typeof connect>>();
  const hear = (news: readonly StockView[]) => {
    setStocks(byId(news));
    forgetStocks(producerId);
  };
  const Frame = v.pipe(v.string(), v.parseJson(), StocksMessage);
  onMount(() => {
    setConnection(
      connect(`/api/producers/${producerId}/live`, {
        onFrame: (frame) => {
          const message = v.safeParse(Frame, frame);
          if (message.success) hear(message.output.stocks);
        },
      }),
    );
  });
  return {
    stocks,
    status: () => connection()?.status() ?? "connecting",
    ended: () => connection()?.ended() ?? null,
    hear: (stock) => hear([stock]),
  };
}

const byId = (stocks: readonly StockView[]): Record<StockId, StockView> =>
  Object.fromEntries(stocks.map((stock) => [stock.stockId, stock]));
