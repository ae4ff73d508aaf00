// A customer who orders at random, loses the connection whenever the server dies, and afterwards sends again what was not
// answered, under the same command id, as the app does.
import { type Client, connect, type Line, sendOrder } from "../client.ts";
import { BENCH_MARKET } from "../market.ts";

/** An order command and what came of it. */
export interface Command {
  readonly commandId: string;
  readonly lines: readonly Line[];
  readonly baseRevision: number;
  /** null: no answer heard yet. */
  answer: Answer | null;
}

export type Answer =
  | { readonly result: "accepted"; readonly revision: number }
  | { readonly result: "refused"; readonly reason: string };

const LINES_MAX = 4;
const PIECES_MAX = 6;

export class Shopper {
  readonly commands: Command[] = [];
  readonly #index: number;
  #client: Client | null = null;

  constructor(index: number) {
    this.#index = index;
  }

  get customerId(): string {
    return `bench-customer-${this.#index}`;
  }

  /** Orders until the connection ends. */
  async shop(url: string): Promise<void> {
    const client = await connect(url, BENCH_MARKET.distributionId, BENCH_MARKET.cookies[this.#index]);
    this.#client = client;
    const ended = new Promise<"ended">((resolve) => client.socket.once("close", () => resolve("ended")));
    const last = this.commands.at(-1);
    let command = last?.answer === null ? last : this.#next();
    while ((await Promise.race([this.#send(client, command), ended])) === "answered") command = this.#next();
  }

  leave(): void {
    this.#client?.socket.terminate();
  }

  async #send(client: Client, command: Command): Promise<"answered"> {
    const answer = await sendOrder(client, command);
    command.answer =
      answer.result === "accepted"
        ? { result: "accepted", revision: answer.order.revision }
        : { result: "refused", reason: answer.refusal.reason };
    return "answered";
  }

  #next(): Command {
    const { offerIds, scarceOfferIds } = BENCH_MARKET;
    const pick = (from: readonly string[]) => from[Math.floor(Math.random() * from.length)] ?? "";
    const chosen = Array.from({ length: 1 + Math.floor(Math.random() * LINES_MAX) }, () =>
      pick(Math.random() < 0.5 ? scarceOfferIds : offerIds),
    );
    const lines = [...new Set(chosen)].map((offerId) => ({
      offerId,
      pieces: Math.floor(Math.random() * (PIECES_MAX + 1)),
    }));
    const command = {
      commandId: `crash-${this.#index}-${this.commands.length}`,
      lines,
      baseRevision: this.#newestRevision(),
      answer: null,
    };
    this.commands.push(command);
    return command;
  }

  #newestRevision(): number {
    return this.commands.reduce(
      (newest, { answer }) => (answer?.result === "accepted" ? Math.max(newest, answer.revision) : newest),
      0,
    );
  }
}
