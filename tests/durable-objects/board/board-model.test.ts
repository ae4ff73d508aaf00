// Random mornings at the table: devices come and go, the object sleeps, is ended and loses answers. At the end everybody
// sees the same, everything that was acknowledged is there, and disk and read model say what the devices say.
import { abortAllDurableObjects, evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { TABLE_PART } from "../../../domain/board/part.ts";
import { type Heard, hear, NOTHING_REPLACED, type Sayings } from "../../../domain/board/sayings.ts";
import { act, aStep, type Step } from "../../support/board-sessions.ts";
import { setTheBoard } from "../../support/board-stage.ts";
import type { BoardDevice } from "../../support/join-board.ts";
import { until } from "../../support/until.ts";

const ACTS_PER_MORNING = 25;
/** Of the model commands; the market's model carries out the rest. */
const SHARE = 0.2;

type Act =
  | { readonly act: "say"; readonly step: Step }
  /** Sent, and then the object is gone before anybody heard its answer. */
  | { readonly act: "cut"; readonly step: Step; readonly isForced: boolean }
  | { readonly act: "leave" | "return" | "send-all"; readonly device: number }
  | { readonly act: "sleep" };

const aDevice = fc.nat(2);
const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ act: fc.constant("say" as const), step: aStep }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("cut" as const), step: aStep, isForced: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constantFrom("leave", "return", "send-all"), device: aDevice }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("sleep" as const) }) },
);

const acts = fc.array(anAct, { minLength: ACTS_PER_MORNING, maxLength: ACTS_PER_MORNING, size: "max" });

type Board = Awaited<ReturnType<typeof setTheBoard>>;

class Morning {
  readonly #board: Board;
  readonly #devices: readonly BoardDevice[];
  readonly #here = new Set<BoardDevice>();
  readonly #paymentIds: string[] = [];
  /** Of each sheet of each part, what was last acknowledged. */
  readonly #acknowledged = new Map<string, Heard>();
  #index = 0;

  constructor(board: Board, devices: readonly BoardDevice[]) {
    this.#board = board;
    this.#devices = devices;
    for (const device of devices) this.#here.add(device);
  }

  async play(acts: readonly Act[]): Promise<void> {
    for (const act of acts) await this.#do(act);
  }

  async #do(act: Act): Promise<void> {
    switch (act.act) {
      case "say":
        await this.#say(act.step);
        break;
      case "cut":
        await this.#cut(act.step, act.isForced);
        break;
      case "leave":
        this.#leave(act.device);
        break;
      case "return":
        await this.#return(this.#device(act.device));
        break;
      case "send-all":
        if (this.#here.has(this.#device(act.device))) await this.#sendAll(this.#device(act.device));
        break;
      case "sleep":
        await this.#sleep();
        break;
    }
  }

  #device(index: number): BoardDevice {
    const device = this.#devices[index];
    if (device === undefined) throw new Error(`no device ${index}`);
    return device;
  }

  #write(step: Step) {
    this.#index += 1;
    const { order } = this.#board;
    const device = this.#device(step.device);
    // Nobody cancels a payment that was never on their screen.
    const seen = [...(device.sayings.get(order.number)?.values() ?? [])];
    const seenIds = seen.flatMap(({ entry }) => (entry.kind === "payment" ? [String(entry.paymentId)] : []));
    const paymentIds = [...seenIds];
    const updates = act(device, step, { order, index: this.#index, paymentIds });
    this.#paymentIds.push(...paymentIds.slice(seenIds.length));
    return updates;
  }

  async #say(step: Step): Promise<void> {
    const device = this.#device(step.device);
    const updates = this.#write(step);
    if (!this.#here.has(device)) return;
    for (const [part, update] of updates) {
      // Behind something that was never sent it does not stand: then all is sent.
      if ((await device.sendUpdate(part, update)) !== "acknowledged") await this.#sendAll(device);
    }
    this.#remember(device);
  }

  async #cut(step: Step, isForced: boolean): Promise<void> {
    const device = this.#device(step.device);
    for (const [part, update] of this.#write(step))
      if (this.#here.has(device)) device.sendUpdate(part, update).catch(() => undefined);
    if (!isForced) {
      await this.#sleep();
      return;
    }
    await abortAllDurableObjects();
    this.#here.clear();
  }

  async #sleep(): Promise<void> {
    const distribution = this.#board.stage.distribution();
    // Only what is awake can fall asleep.
    await distribution.shop(null);
    await evictDurableObject(distribution);
  }

  #leave(index: number): void {
    const device = this.#device(index);
    device.page?.close();
    this.#here.delete(device);
  }

  async #return(device: BoardDevice): Promise<void> {
    if (this.#here.has(device)) return;
    await this.#board.reconnect(device);
    this.#here.add(device);
    await this.#sendAll(device);
  }

  async #sendAll(device: BoardDevice): Promise<void> {
    for (const part of [this.#board.part, TABLE_PART] as const) {
      await device.sync(part);
      expect(await device.push(part)).toBe("acknowledged");
    }
    this.#remember(device);
  }

  /** All it says has been acknowledged. */
  #remember(device: BoardDevice): void {
    for (const part of [this.#board.part, TABLE_PART] as const)
      for (const [key, value] of device.document(part).getMap(device.pen))
        this.#acknowledged.set(`${part} ${device.pen} ${key}`, { part, pen: device.pen, key, value });
  }

  /** Everybody comes back; what then holds is looked at from every side. */
  async end(): Promise<void> {
    for (const device of this.#devices) await this.#return(device);
    for (const device of this.#devices) await this.#sendAll(device);
    const [first, ...others] = this.#devices;
    if (first === undefined) return;
    for (const device of others) await until(() => expect(device.sayings).toEqual(first.sayings));
    const acknowledged: Sayings = new Map();
    for (const heard of this.#acknowledged.values()) hear(acknowledged, heard, NOTHING_REPLACED);
    expect(first.sayings).toEqual(acknowledged);
    for (const id of this.#paymentIds)
      expect(first.sayings.get(this.#board.order.number)?.has(`p${this.#board.order.number}.${id}`)).toBe(true);
    const said = first.sayings.get(this.#board.order.number) ?? new Map();
    expect(await this.#wordsOnDisk()).toEqual(
      [...said]
        .map(([key, one]) => [key, one.pen, one.entry.atMs])
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
    const kinds = [...said.values()].map(({ entry }) => entry.kind);
    const count = (kind: string) => kinds.filter((one) => one === kind).length;
    const expected = { lines: count("line"), payments: count("payment"), notes: count("note") };
    await until(async () => expect(await this.#countsInD1()).toEqual(expected));
  }

  /** Of each key whose word counts, and from when it is. */
  #wordsOnDisk(): Promise<unknown[]> {
    return runInDurableObject(this.#board.stage.distribution(), (_, { storage }) => [
      ...storage.sql.exec("SELECT key, pen, value ->> 0 FROM board_saying ORDER BY key").raw(),
    ]);
  }

  async #countsInD1() {
    const distributionId = this.#board.stage.rows.distributionIds[0];
    const count = async (table: string) =>
      await env.DB.prepare(`select count(*) as n from ${table} where distribution_id = ?`)
        .bind(distributionId)
        .first("n");
    return {
      lines: await count("pick_up"),
      payments: await count("table_payment"),
      notes: await count("pick_up_note"),
    };
  }
}

test("nothing acknowledged is lost and all end alike, whatever happens", { timeout: 3_600_000 }, async () => {
  let morning = 0;
  await fc.assert(
    fc.asyncProperty(acts, async (wanted) => {
      morning += 1;
      const board = await setTheBoard(`morning-${morning}`, { pain: 3, miel: 1, lait: 2, oeufs: 6 });
      const played = new Morning(board, [await board.join("a"), await board.join("b1"), await board.join("z0")]);
      await played.play(wanted);
      await played.end();
    }),
    { numRuns: Math.ceil((inject("modelCommands") * SHARE) / ACTS_PER_MORNING), endOnFailure: true },
  );
});
