import { type Connection, type ConnectionContext, Server, type WSMessage } from "partyserver";
import * as v from "valibot";
import { isRateOff } from "../domain/access/demo.ts";
import type { Person } from "../domain/access/person.ts";
import type { DistributionSubject } from "../domain/access/subject.ts";
import { Viewer, viewerOf } from "../domain/access/viewer.ts";
import { dutiesAt } from "../domain/distribution/due.ts";
import type { Plan } from "../domain/distribution/plan.ts";
import { type CatalogId, DistributionId, type OfferId, type ProducerId, type UserId } from "../domain/ids.ts";
import { isTooOld, type OrderAnswer, refusedBy } from "../domain/order/answer.ts";
import { type ChangeOrder, decideChangeOrder } from "../domain/order/change-order.ts";
import type { ForgottenPerson } from "../domain/order/forget-person.ts";
import { decidePlaceOrder, type PlaceOrder } from "../domain/order/place-order.ts";
import { FRAME_TOO_LARGE, SESSION_ENDED } from "../domain/protocol/close-codes.ts";
import { encode } from "../domain/protocol/codec.ts";
import { PROTOCOL_HEADER, VIEWER_HEADER } from "../domain/protocol/handshake.ts";
import { isFrameTooLarge, PROTOCOL_VERSION } from "../domain/protocol/limits.ts";
import type { ReceivedSnapshot, ShopSnapshot } from "../domain/protocol/server/price-list.ts";
import { hearNews, lowerShare, type ShareNews } from "../domain/stock/held-share.ts";
import { readPlan } from "../worker/store/plan.ts";
import { findDistribution } from "../worker/store/subjects.ts";
import { assertClockMayBeSet, ObjectClock } from "./clock.ts";
import { Allotting } from "./live-distribution/allotting.ts";
import { Allowances } from "./live-distribution/allowances.ts";
import { Board } from "./live-distribution/board/board.ts";
import { Broadcasting } from "./live-distribution/broadcasting.ts";
import { type BookChange, DistributionBook } from "./live-distribution/distribution-book.ts";
import { Duties } from "./live-distribution/duties.ts";
import { forgetPerson } from "./live-distribution/forgetting.ts";
import { ordersFor, stockFigures, welcomeFrame } from "./live-distribution/frames.ts";
import { Hearing } from "./live-distribution/hearing.ts";
import { MembershipJudge } from "./live-distribution/membership.ts";
import { OrderNotifier } from "./live-distribution/order-notifier.ts";
import { changerOf, Ordering } from "./live-distribution/ordering.ts";
import { type PendingChanges, type Publication, pendingChanges, publish } from "./live-distribution/publishing.ts";
import { ReadModel } from "./live-distribution/read-model.ts";
import { Reporting } from "./live-distribution/reporting.ts";
import { attach, attachmentOf, welcomed } from "./live-distribution/socket.ts";
import { DISTRIBUTION_STEPS } from "./live-distribution/storage-history.ts";
import { followBoard, type Validated, type ValidateOrders, validate } from "./live-distribution/validating.ts";
import { type Hold, Withheld, withhold } from "./live-distribution/withheld.ts";
import {
  type DistributionPeer,
  type Held,
  type Peers,
  peersIn,
  type RecallRequest,
  type StockRecallReply,
} from "./peers.ts";
import { openerIn, type PersonSocket, SocketSessions, tagOf, tagsIn } from "./socket-sessions.ts";
import { takeStorageSteps } from "./storage-steps.ts";

/** The sale of one distribution: its orders, its live figures, its open pages. Named by the distribution's id. */
export class LiveDistribution extends Server<Env> implements DistributionPeer {
  static override options = { hibernate: true };

  readonly #wokeAtMs = Date.now();
  readonly #book: DistributionBook;
  readonly #clock: ObjectClock;
  readonly #withheld: Withheld;
  readonly #allowances: Allowances;
  readonly #allotting: Allotting;
  readonly #ordering: Ordering;
  readonly #membership: MembershipJudge;
  readonly #reporting: Reporting;
  readonly #readModel: ReadModel;
  readonly #broadcasting: Broadcasting;
  readonly #duties: Duties;
  readonly #board: Board;
  readonly #sessions: SocketSessions<DistributionSubject | null>;
  readonly #hearing: Hearing;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#clock = new ObjectClock(ctx.storage.kv);
    takeStorageSteps(ctx.storage, DISTRIBUTION_STEPS, this.#clock.nowMs());
    const peers = this.peers();
    this.#book = new DistributionBook(ctx.storage);
    this.#withheld = new Withheld(ctx.storage.kv);
    this.#allowances = new Allowances(() => !this.#clock.isSet && !isRateOff(env));
    this.#allotting = new Allotting(this.#book, peers);
    this.#ordering = new Ordering(this.#book, this.#allotting);
    this.#membership = new MembershipJudge(env.DB, () => this.#mustPlan().market.marketId);
    this.#reporting = new Reporting(this.#book, peers);
    this.#board = new Board({
      ...{ storage: ctx.storage, book: this.#book, clock: this.#clock, db: env.DB },
      connections: () => this.getConnections(),
      onWritten: (orderNumbers) => {
        followBoard({ book: this.#book, board: this.#board }, orderNumbers);
        this.#duties.later();
      },
    });
    this.#readModel = new ReadModel({
      ...{ book: this.#book, board: this.#board.outbox, db: env.DB },
      notifier: new OrderNotifier(env.MAIL, this.#clock),
    });
    this.#broadcasting = new Broadcasting({
      book: this.#book,
      connections: () => this.getConnections(),
      welcome: (connection) => this.#welcome(connection),
    });
    this.#duties = new Duties({
      ctx,
      db: env.DB,
      book: this.#book,
      clock: this.#clock,
      withheld: this.#withheld,
      allotting: this.#allotting,
      reporting: this.#reporting,
      readModel: this.#readModel,
    });
    this.#sessions = new SocketSessions({
      ctx,
      db: env.DB,
      peers,
      place: { kind: "distribution", id: v.parse(DistributionId, ctx.id.name) },
      socketsOf: (userId) => this.#socketsOf(userId),
      readSubject: () => findDistribution(env.DB, v.parse(DistributionId, ctx.id.name)),
      adjust: (connection, person, subject) => this.#adjust(connection, person, subject),
      end: (connection, code, reason) => this.#end(connection, code, reason),
    });
    this.#hearing = new Hearing({
      board: this.#board,
      allowances: this.#allowances,
      placeOrder: (customer, command) => this.placeOrder(customer, command),
      changeOrder: (viewer, command) => this.changeOrder(viewer, command),
      welcome: (connection) => this.#welcome(connection),
    });
    this.#book.onChanged = (change) => this.#onChanged(change);
    this.#broadcasting.resume();
    this.#duties.resume();
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
  }

  /** Overridden by tests that lose, repeat and delay messages. */
  protected peers(): Peers {
    return peersIn(this.env);
  }

  #onChanged(change: BookChange): void {
    for (const stockId of change.customerIds.length > 0 ? change.stockIds : []) this.#reporting.owe(stockId);
    this.#broadcasting.later(change);
    this.#duties.later();
  }

  /** The plan as it stands; read from D1 the first time. Throws for a distribution that does not exist. */
  async #planned(): Promise<Plan> {
    if (this.#book.plan === null) await this.plan();
    if (dutiesAt(this.#mustPlan(), this.#book.progress, this.#clock.nowMs()).length > 0) await this.#duties.run();
    return this.#mustPlan();
  }

  #mustPlan(): Plan {
    if (this.#book.plan === null) throw new Error("no such distribution");
    return this.#book.plan;
  }

  /** Reads the plan anew from D1: after it was made, moved, joined or left. */
  async plan(): Promise<void> {
    const plan = await readPlan(this.env.DB, v.parse(DistributionId, this.ctx.id.name));
    if (plan === null) throw new Error("no such distribution");
    if (JSON.stringify(plan) !== JSON.stringify(this.#book.plan)) {
      this.#book.commitPlan(plan);
      this.#judgeProducers();
    }
    await this.#duties.run();
  }

  /** A producer who takes no part any more has nothing to look at here. */
  #judgeProducers(): void {
    const sockets = [...this.getConnections()].flatMap((connection) => attachmentOf(connection) ?? []);
    const theirs = sockets.filter(({ viewer }) => viewer.audience.kind === "producer");
    this.#sessions.judgeSoon(new Set(theirs.flatMap(({ viewer }) => viewer.userId ?? [])));
  }

  /** Does what the clock says is due. */
  async runDue(): Promise<void> {
    await this.#planned();
    await this.#duties.run();
    await this.#duties.flush();
  }

  /** Whoever the customer is, by socket or over HTTP: only here is it decided whether they may order. */
  async placeOrder(customer: { userId: Viewer["userId"]; name: string }, command: PlaceOrder): Promise<OrderAnswer> {
    const { userId, name } = customer;
    if (userId === null) throw new Error("an order needs a customer");
    const spent = this.#allowances.spend({ userId, isStaff: false });
    if (!spent.isAllowed) return refusedBy({ reason: "too-fast", waitMs: spent.waitMs });
    if (isTooOld(command.sentAtMs, this.#clock.nowMs())) return refusedBy({ reason: "too-old" });
    await this.#planned();
    const refuseMore = await this.#membership.refuseMore(userId);
    return this.#ordering.carryOut(() => this.#mustPlan(), {
      sender: { senderId: userId, isStaff: false, nowMs: this.#clock.nowMs() },
      commandId: command.commandId,
      decide: (sale) =>
        decidePlaceOrder(sale, this.#book.orders.get(userId) ?? null, {
          customer: { userId, name, refuseMore },
          command,
          stamp: {
            nowMs: this.#clock.nowMs(),
            revision: this.#book.revision + 1,
            nextNumber: this.#book.nextNumber,
          },
        }),
    });
  }

  async changeOrder(viewer: Viewer, command: ChangeOrder): Promise<OrderAnswer> {
    const { userId } = viewer;
    if (userId === null) throw new Error("a change needs somebody who makes it");
    const spent = this.#allowances.spend({ userId, isStaff: true });
    if (!spent.isAllowed) return refusedBy({ reason: "too-fast", waitMs: spent.waitMs });
    if (isTooOld(command.sentAtMs, this.#clock.nowMs())) return refusedBy({ reason: "too-old" });
    await this.#planned();
    const answer = await this.#ordering.carryOut(() => this.#mustPlan(), {
      sender: { senderId: userId, isStaff: true, nowMs: this.#clock.nowMs() },
      commandId: command.commandId,
      decide: (sale) =>
        decideChangeOrder(sale, this.#book.orders.get(command.customerId) ?? null, {
          by: changerOf(viewer, userId),
          command,
          nowMs: this.#clock.nowMs(),
          revision: this.#book.revision + 1,
        }),
    });
    if (answer.result === "refused") return answer;
    const [order] = ordersFor(viewer.audience, userId, [answer.order]);
    if (order === undefined) throw new Error("an order was changed by somebody who may not see it");
    return { result: "accepted", order };
  }

  /** Settles what is decided; tells what is not, and why. */
  async validate(wanted: ValidateOrders): Promise<Validated> {
    await this.#planned();
    const means = { book: this.#book, board: this.#board, reporting: this.#reporting };
    return validate(means, this.#mustPlan(), { ...wanted, nowMs: this.#clock.nowMs() });
  }

  /** What "Forcer la synchronisation" of this catalog would change here. */
  async pendingChanges(catalogId: CatalogId): Promise<PendingChanges> {
    await this.#planned();
    return pendingChanges(this.#publishing, catalogId, this.#clock.nowMs());
  }

  /** `seen` is the fingerprint of the changes that the producer was shown. */
  async publish(catalogId: CatalogId, seen: string): Promise<Publication> {
    await this.#planned();
    return publish(this.#publishing, { catalogId, seen, nowMs: this.#clock.nowMs() });
  }

  get #publishing() {
    return { book: this.#book, db: this.env.DB, withheld: this.#withheld, allotting: this.#allotting };
  }

  /** The producer is about to delete these offers: none of them is taken up here for a minute, unless one is needed. */
  async withhold(producerId: ProducerId, offerIds: readonly OfferId[]): Promise<Hold> {
    await this.#planned();
    return withhold({ book: this.#book, withheld: this.#withheld, nowMs: this.#clock.nowMs() }, producerId, offerIds);
  }

  release(offerIds: readonly OfferId[]): void {
    this.#withheld.release(offerIds);
  }

  /** What the shop page is rendered from, for somebody signed in or not. */
  async shop(userId: Viewer["userId"]): Promise<ShopSnapshot> {
    const plan = await this.#planned();
    return {
      revision: this.#book.revision,
      nowMs: this.#clock.nowMs(),
      priceListVersion: this.#book.counter("price_list_version"),
      plan,
      offers: [...this.#book.priceList.values()],
      stock: stockFigures(this.#book, this.#book.shares.keys()),
      order: userId === null ? null : (this.#book.orders.get(userId) ?? null),
    };
  }

  /** The orders this viewer may see, for the first rendering of a page that then goes on live. */
  async received(viewer: Viewer): Promise<ReceivedSnapshot> {
    const plan = await this.#planned();
    const orders = ordersFor(viewer.audience, viewer.userId, this.#book.orders.values());
    return { revision: this.#book.revision, nowMs: this.#clock.nowMs(), plan, orders };
  }

  async lower({ producerId, recalls }: RecallRequest): Promise<StockRecallReply[]> {
    const lowered = recalls.map((recall) => lowerShare(this.#book.share(recall.stockId, producerId), recall));
    this.#book.commitShares(lowered);
    const { revision } = this.#book;
    const distributionId = v.parse(DistributionId, this.ctx.id.name);
    return lowered.map(({ stockId, allotted, version, sold }) => ({
      ...{ stockId, distributionId, allotted, version, sold },
      soldRevision: revision,
    }));
  }

  async hear(producerId: ProducerId, news: readonly ShareNews[]): Promise<void> {
    this.#book.commitShares(news.map((word) => hearNews(this.#book.share(word.stockId, producerId), word)));
  }

  judge(userId: UserId): Promise<Held | null> {
    return this.#sessions.judge(userId);
  }

  *#socketsOf(userId: UserId): Generator<PersonSocket> {
    for (const connection of this.getConnections(tagOf(userId))) {
      const sessionId = attachmentOf(connection)?.sessionId;
      if (sessionId != null) yield { connection, sessionId };
    }
  }

  /** Somebody's rights are others now. Returns false when what the socket shows is not theirs any more. */
  #adjust(connection: Connection<unknown>, person: Person, subject: DistributionSubject | null): boolean {
    const before = attachmentOf(connection)?.viewer;
    const viewer = before && subject && viewerOf(person, subject, before.audience);
    if (!viewer) return false;
    if (JSON.stringify(viewer) === JSON.stringify(before)) return true;
    this.#broadcasting.add(connection, viewer);
    this.#board.changeViewer(connection, viewer);
    return true;
  }

  #end(connection: Connection<unknown>, code: number, reason: string): void {
    this.#broadcasting.remove(connection);
    this.#board.leave(connection);
    connection.setState(null);
    connection.close(code, reason);
  }

  /**
   * Somebody's account is deleted: no order, answer, note or device bears their name or speaks of them, and no page is open in
   * their name. What was ordered, handed out and paid stays, under the order's number. Asked twice, it finds nothing left.
   */
  forgetPerson(person: ForgottenPerson): void {
    const { userId } = person;
    for (const connection of this.getConnections())
      if (this.#broadcasting.viewerOf(connection)?.userId === userId)
        this.#end(connection, SESSION_ENDED, "session-ended");
    forgetPerson({ book: this.#book, board: this.#board }, person);
  }

  /** Brings all orders and all of the board to D1 once more. */
  async replayReadModel(): Promise<boolean> {
    return this.#readModel.replay();
  }

  /** When this object last woke: later than an event before means that it slept since. */
  wokeAtMs(): number {
    return this.#wokeAtMs;
  }

  setClock(nowMs: number | null): void {
    assertClockMayBeSet(this.env);
    this.#clock.set(nowMs);
    this.#duties.later();
  }

  override getConnectionTags(_: Connection, { request }: ConnectionContext): string[] {
    return tagsIn(request);
  }

  override async onConnect(connection: Connection, { request }: ConnectionContext): Promise<void> {
    if (request.headers.get(PROTOCOL_HEADER) !== String(PROTOCOL_VERSION)) {
      connection.send(encode({ type: "reload-required" }));
      connection.close(4000, "reload-required");
      return;
    }
    const viewer = v.parse(Viewer, JSON.parse(decodeURIComponent(request.headers.get(VIEWER_HEADER) ?? "null")));
    const opener = openerIn(request);
    if (viewer.userId !== (opener?.userId ?? null)) throw new Error("a socket of one person was opened for another");
    attach(connection, welcomed(viewer, opener?.sessionId ?? null));
    if (viewer.userId !== null) this.#sessions.opened(viewer.userId);
    await this.#planned();
    // Its session may have ended meanwhile.
    const allowed = attachmentOf(connection)?.viewer;
    if (allowed === undefined) return;
    this.#broadcasting.add(connection, allowed);
    this.#welcome(connection);
  }

  #welcome(connection: Connection<unknown>): void {
    const viewer = this.#broadcasting.viewerOf(connection);
    if (viewer === null) return;
    connection.send(welcomeFrame(this.#book, this.#mustPlan(), { viewer, nowMs: this.#clock.nowMs() }));
  }

  override async onMessage(connection: Connection, frame: WSMessage): Promise<void> {
    if (isFrameTooLarge(frame)) {
      this.onClose(connection);
      connection.close(FRAME_TOO_LARGE, "frame-too-large");
      return;
    }
    await this.#hearing.hear(connection, frame);
  }

  override onClose(connection: Connection): void {
    this.#broadcasting.remove(connection);
    this.#board.leave(connection);
  }

  override async onAlarm(): Promise<void> {
    await this.#duties.onAlarm();
  }
}
