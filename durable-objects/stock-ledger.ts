import { type Connection, type ConnectionContext, Server, type WSMessage } from "partyserver";
import * as v from "valibot";
import { may } from "../domain/access/may.ts";
import { ProducerId, type StockId, UserId } from "../domain/ids.ts";
import { FRAME_TOO_LARGE } from "../domain/protocol/close-codes.ts";
import { isFrameTooLarge } from "../domain/protocol/limits.ts";
import type { StocksMessage } from "../domain/protocol/server/stocks.ts";
import { grant, unitsToRecall } from "../domain/stock/grant.ts";
import type { ShareNews } from "../domain/stock/held-share.ts";
import type { LedgerStock } from "../domain/stock/ledger-stock.ts";
import { applySold, settleDelivery } from "../domain/stock/report.ts";
import { isOvertaken, SetReal, unitsBeyond, withReal } from "../domain/stock/set-real.ts";
import { type StockView, stockView } from "../domain/stock/stock-view.ts";
import { assertClockMayBeSet, ObjectClock } from "./clock.ts";
import { type Held, type LedgerPeer, type Peers, peersIn, type RaiseRequest, type UnitsReport } from "./peers.ts";
import { openerIn, type PersonSocket, SocketSessions, tagOf, tagsIn } from "./socket-sessions.ts";
import { type CarryAnswer, type CarryOver, carryOver, withSuccessors } from "./stock-ledger/carrying.ts";
import { recallIdle } from "./stock-ledger/recalling.ts";
import { StockBook } from "./stock-ledger/stock-book.ts";
import type { StockChange } from "./stock-ledger/stock-store.ts";
import { LEDGER_STEPS } from "./stock-ledger/storage-history.ts";
import { Telling } from "./stock-ledger/telling.ts";
import { takeStorageSteps } from "./storage-steps.ts";

export type SetRealAnswer =
  | { readonly result: "accepted"; readonly stock: StockView }
  /** A distribution could not be reached to give back what it may still sell; the count was not written. */
  | { readonly result: "try-again" }
  /** The stock is not what it was taken for; nothing was written. `byName`: who counted it last, if somebody did. */
  | { readonly result: "counted-elsewhere"; readonly stock: StockView; readonly byName: string | null };

/** What a socket's attachment remembers through hibernation. */
const Opener = v.object({ userId: UserId, sessionId: v.string() });

/** Recalls and orders may cross; a recall that brought too little is repeated this often before the count is written. */
const RECALL_ROUNDS = 5;

/**
 * The stocks of one producer, under the producer's id: what there really is, and which distribution may sell how much of
 * it. Every method may be called twice or late with the same effect as once.
 */
export class StockLedger extends Server<Env> implements LedgerPeer {
  static override options = { hibernate: true };

  readonly #book: StockBook;
  readonly #telling: Telling;
  readonly #clock: ObjectClock;
  readonly #sessions: SocketSessions<undefined>;
  /** Counts being lowered right now. Memory only: a crash leaves the old count, which is what was written. */
  readonly #lowering = new Map<StockId, number>();
  /** Counts take turns: the next begins when the one before is written or refused. */
  #lastCount: Promise<unknown> = Promise.resolve();

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#clock = new ObjectClock(ctx.storage.kv);
    takeStorageSteps(ctx.storage, LEDGER_STEPS, this.#clock.nowMs());
    this.#book = new StockBook(ctx.storage);
    this.#telling = new Telling({
      ctx,
      book: this.#book,
      peers: this.peers(),
      producerId: v.parse(ProducerId, ctx.id.name),
      broadcast: (stockIds) => this.#broadcast(stockIds),
    });
    const subject = { kind: "producer", producerId: v.parse(ProducerId, ctx.id.name) } as const;
    this.#sessions = new SocketSessions({
      ctx,
      db: env.DB,
      peers: this.peers(),
      place: { kind: "ledger", id: subject.producerId },
      socketsOf: (userId) => this.#socketsOf(userId),
      readSubject: async () => undefined,
      adjust: (_, person) => may(person, "read-stocks", subject),
      end: (connection, code, reason) => {
        connection.setState(null);
        connection.close(code, reason);
      },
    });
    this.#book.onChanged = (stockIds) => this.#telling.later(stockIds);
    this.#telling.resume();
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
  }

  /** Overridden by tests that lose, repeat and delay messages. */
  protected peers(): Peers {
    return peersIn(this.env);
  }

  get #reach() {
    return { book: this.#book, peers: this.peers(), producerId: v.parse(ProducerId, this.ctx.id.name) };
  }

  async raise(request: RaiseRequest): Promise<ShareNews[]> {
    const { distributionId, revision, wants } = request;
    this.#book.commit(
      wants.map((want) =>
        applySold(this.#book.stockFor(want.stockId, distributionId), { distributionId, sold: want.sold, revision }),
      ),
      { audit: null, except: distributionId },
    );
    const needs = wants.flatMap((want) => {
      const stock = this.#book.stock(want.stockId);
      const real = this.#promisable(stock);
      const units = real === null ? 0 : unitsToRecall(stock, distributionId, { atLeast: want.atLeast, real });
      return units > 0 ? [{ stockId: want.stockId, units }] : [];
    });
    if (needs.length > 0) await recallIdle(this.#reach, needs, distributionId);
    this.#book.commit(
      wants.map((want) => {
        const stock = this.#book.stock(want.stockId);
        return grant(stock, distributionId, { atLeast: want.atLeast, real: this.#promisable(stock) });
      }),
      { audit: null, except: distributionId },
    );
    return this.#book.newsFor(
      distributionId,
      wants.map((want) => want.stockId),
    );
  }

  async report({ distributionId, revision, units }: UnitsReport): Promise<void> {
    this.#book.commit(
      units.map(([stockId, sold]) =>
        applySold(this.#book.stockFor(stockId, distributionId), { distributionId, sold, revision }),
      ),
      { audit: null, except: distributionId },
    );
  }

  async settle({ distributionId, revision, units }: UnitsReport): Promise<void> {
    const delivered = units.map(([stockId, total]) =>
      settleDelivery(this.#book.stockFor(stockId, distributionId), { distributionId, delivered: total, revision }),
    );
    this.#book.commit(withSuccessors(this.#book, this.ctx.storage.kv, delivered), {
      audit: {
        kind: "delivery",
        atMs: this.#clock.nowMs(),
        byUserId: null,
        byName: null,
        distributionId,
        reason: "",
      },
      except: distributionId,
    });
  }

  /** A person counts a stock anew, or stops managing it. The same command twice counts once. */
  async setReal(input: SetReal, by: { userId: UserId; name: string }): Promise<SetRealAnswer> {
    const command = v.parse(SetReal, input);
    return this.#inTurn(() => this.#count(command, by));
  }

  /** What these stocks count is counted in another one, in its unit, as soon as offers draw on that. */
  async carryOver(wanted: CarryOver): Promise<CarryAnswer> {
    const { ctx } = this;
    return this.#inTurn(() => carryOver({ book: this.#book, kv: ctx.storage.kv, nowMs: this.#clock.nowMs() }, wanted));
  }

  #inTurn<Done>(work: () => Done | Promise<Done>): Promise<Done> {
    const turn = this.#lastCount.then(work);
    this.#lastCount = turn.catch(() => undefined);
    return turn;
  }

  async #count(command: SetReal, by: { userId: UserId; name: string }): Promise<SetRealAnswer> {
    const { commandId, stockId, real, reason } = command;
    const { store } = this.#book;
    if (!store.isAnswered(commandId)) {
      if (isOvertaken(this.#book.stock(stockId), command)) return this.#overtaken(stockId);
      if (real !== null && !(await this.#giveBack(stockId, real))) return { result: "try-again" };
      // A delivery may have been taken off while distributions gave back.
      if (isOvertaken(this.#book.stock(stockId), command)) return this.#overtaken(stockId);
      const audit = { kind: "count", atMs: this.#clock.nowMs(), byUserId: by.userId, byName: by.name } as const;
      this.#book.commit([withReal(this.#book.stock(stockId), real)], {
        audit: { ...audit, distributionId: null, reason },
        except: null,
        alsoWrite: () => store.markAnswered(commandId, stockId, this.#clock.nowMs()),
      });
    }
    return { result: "accepted", stock: stockView(this.#book.stock(stockId)) };
  }

  #overtaken(stockId: StockId): SetRealAnswer {
    const [latest] = this.#book.store.readChanges(stockId);
    return {
      result: "counted-elsewhere",
      stock: stockView(this.#book.stock(stockId)),
      byName: latest?.byName ?? null,
    };
  }

  /** Recalls what exceeds the new count before it is written. What is already sold stays sold: that is the shortage. */
  async #giveBack(stockId: StockId, real: number): Promise<boolean> {
    this.#lowering.set(stockId, real);
    try {
      for (let round = 0; round < RECALL_ROUNDS; round += 1) {
        const units = unitsBeyond(this.#book.stock(stockId), real);
        if (units === 0) return true;
        if (!(await recallIdle(this.#reach, [{ stockId, units }], null))) return false;
      }
      return true;
    } finally {
      this.#lowering.delete(stockId);
    }
  }

  #promisable(stock: LedgerStock): number | null {
    const lowering = this.#lowering.get(stock.stockId);
    if (lowering === undefined) return stock.real;
    return stock.real === null ? lowering : Math.min(stock.real, lowering);
  }

  /** All stocks that were ever counted or sold. */
  stocks(): StockView[] {
    return [...this.#book.all()].map(stockView);
  }

  /** Who counted is forgotten; what was counted stays. */
  forgetPerson(userId: UserId): void {
    this.#book.store.forgetPerson(userId);
  }

  history(stockId: StockId): StockChange[] {
    return this.#book.store.readChanges(stockId);
  }

  setClock(nowMs: number | null): void {
    assertClockMayBeSet(this.env);
    this.#clock.set(nowMs);
  }

  judge(userId: UserId): Promise<Held | null> {
    return this.#sessions.judge(userId);
  }

  *#socketsOf(userId: UserId): Generator<PersonSocket> {
    for (const connection of this.getConnections(tagOf(userId))) {
      const opener = v.safeParse(Opener, connection.state);
      if (opener.success) yield { connection, sessionId: opener.output.sessionId };
    }
  }

  override getConnectionTags(_: Connection, { request }: ConnectionContext): string[] {
    return tagsIn(request);
  }

  override onConnect(connection: Connection, { request }: ConnectionContext): void {
    const opener = v.parse(Opener, openerIn(request));
    // Through hibernation: whose page this is.
    connection.setState(opener);
    this.#sessions.opened(opener.userId);
    connection.send(this.#message("stocks-welcome", this.stocks()));
  }

  /** Its pages only listen. */
  override onMessage(connection: Connection, frame: WSMessage): void {
    if (isFrameTooLarge(frame)) connection.close(FRAME_TOO_LARGE, "frame-too-large");
  }

  #broadcast(stockIds: ReadonlySet<StockId> | "all"): void {
    const all = this.stocks();
    const changed = stockIds === "all" ? all : all.filter((stock) => stockIds.has(stock.stockId));
    this.broadcast(this.#message(stockIds === "all" ? "stocks-welcome" : "stocks-changed", changed));
  }

  #message(type: StocksMessage["type"], stocks: StockView[]): string {
    return JSON.stringify({ type, revision: this.#book.revision, stocks } satisfies StocksMessage);
  }

  override async onAlarm(): Promise<void> {
    await this.#telling.flush();
  }
}
