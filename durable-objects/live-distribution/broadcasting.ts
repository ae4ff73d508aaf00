import type { Connection } from "partyserver";
import type { Viewer } from "../../domain/access/viewer.ts";
import type { StockId, UserId } from "../../domain/ids.ts";
import type { Changed } from "../../domain/protocol/server/changed.ts";
import type { BookChange, DistributionBook } from "./distribution-book.ts";
import { changedFrame, type FrameGroup, groupOf, stockFigures } from "./frames.ts";
import { attachmentOf } from "./socket.ts";

/**
 * Ticks are this far apart at least. After a quiet while the first change is told at once; under load a tick tells many, so
 * load costs latency and never collapse.
 */
export const TICK_MS = 20;

interface Means {
  readonly book: DistributionBook;
  readonly connections: () => Iterable<Connection<unknown>>;
  /** Sends everything anew to one socket. */
  readonly welcome: (connection: Connection<unknown>) => void;
}

/** Tells every open page what changed, once per tick, encoded once per group of sockets. */
export class Broadcasting {
  readonly #means: Means;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #lastTickAtMs = 0;
  readonly #stockIds = new Set<StockId>();
  readonly #customerIds = new Set<UserId>();
  #isPlanChanged = false;
  #isPriceListChanged = false;
  /** Sockets by viewer; built on first use after a wake. */
  #viewers: Map<Connection<unknown>, Viewer> | null = null;

  constructor(means: Means) {
    this.#means = means;
  }

  /** After a wake: pages that were owed a tick get everything anew. */
  resume(): void {
    const { book } = this.#means;
    if (book.counter("told_revision") < book.revision) setTimeout(() => this.#welcomeAll(), 0);
  }

  #welcomeAll(): void {
    for (const connection of this.#means.connections()) this.#means.welcome(connection);
    this.#markTold();
  }

  /** Who a socket is; null for one that is not welcomed yet. Its attachment remembers through hibernation. */
  viewerOf(connection: Connection<unknown>): Viewer | null {
    const known = this.#viewers?.get(connection);
    if (known !== undefined) return known;
    return attachmentOf(connection)?.viewer ?? null;
  }

  add(connection: Connection<unknown>, viewer: Viewer): void {
    this.#sockets().set(connection, viewer);
  }

  remove(connection: Connection<unknown>): void {
    this.#viewers?.delete(connection);
  }

  later(change: BookChange): void {
    for (const stockId of change.stockIds) this.#stockIds.add(stockId);
    for (const customerId of change.customerIds) this.#customerIds.add(customerId);
    this.#isPlanChanged ||= change.isPlanChanged;
    this.#isPriceListChanged ||= change.isPriceListChanged;
    const quietMs = Date.now() - this.#lastTickAtMs;
    this.#timer ??= setTimeout(() => this.tick(), Math.max(0, TICK_MS - quietMs));
  }

  tick(): void {
    this.#timer = null;
    this.#lastTickAtMs = Date.now();
    const sockets = this.#sockets();
    if (sockets.size > 0) this.#send(sockets);
    this.#stockIds.clear();
    this.#customerIds.clear();
    this.#isPlanChanged = false;
    this.#isPriceListChanged = false;
    this.#markTold();
  }

  #send(sockets: ReadonlyMap<Connection<unknown>, Viewer>): void {
    const { book } = this.#means;
    const orders = [...this.#customerIds].flatMap((customerId) => book.orders.get(customerId) ?? []);
    const common = this.#common();
    const frames = new Map<FrameGroup, string>();
    for (const [connection, viewer] of sockets) {
      const group = groupOf(viewer, this.#customerIds);
      let frame = frames.get(group);
      if (frame === undefined) {
        frame = changedFrame(common, viewer, orders);
        frames.set(group, frame);
      }
      if (connection.readyState === WebSocket.OPEN) connection.send(frame);
    }
  }

  #common(): Changed {
    const { book } = this.#means;
    return {
      type: "changed",
      from: book.counter("told_revision"),
      to: book.revision,
      ...(this.#stockIds.size > 0 && { stock: stockFigures(book, this.#stockIds) }),
      ...(this.#isPlanChanged && book.plan !== null && { plan: book.plan }),
      ...(this.#isPriceListChanged && { priceListVersion: book.counter("price_list_version") }),
    };
  }

  #markTold(): void {
    const { book } = this.#means;
    if (book.counter("told_revision") < book.revision) book.commitCounter("told_revision", book.revision);
  }

  #sockets(): Map<Connection<unknown>, Viewer> {
    if (this.#viewers === null) {
      this.#viewers = new Map();
      for (const connection of this.#means.connections()) {
        const viewer = this.viewerOf(connection);
        if (viewer !== null) this.#viewers.set(connection, viewer);
      }
    }
    return this.#viewers;
  }
}
