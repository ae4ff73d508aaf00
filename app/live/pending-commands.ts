import type { CommandId } from "../../domain/ids.ts";
import type { OrderAnswer } from "../../domain/order/answer.ts";

interface Pending {
  readonly frame: string;
  readonly settle: (answer: OrderAnswer | null) => void;
}

/**
 * Commands whose answer has not come. Each is sent again, the very same, on every new connection until it is answered: the
 * distribution answers a command it knows without doing it twice.
 */
export class PendingCommands {
  readonly #pending = new Map<CommandId, Pending>();
  readonly #send: (frame: string) => boolean;

  constructor(send: (frame: string) => boolean) {
    this.#send = send;
  }

  /** Resolves with the answer, however long the network takes; with null when the frame was not taken. */
  carryOut(commandId: CommandId, frame: string): Promise<OrderAnswer | null> {
    return new Promise((resolve) => {
      this.#pending.set(commandId, { frame, settle: resolve });
      this.#send(frame);
    });
  }

  resendAll(): void {
    for (const { frame } of this.#pending.values()) this.#send(frame);
  }

  /** Their sender is not signed in any more: nobody else is to send them. */
  giveUp(): void {
    for (const { settle } of this.#pending.values()) settle(null);
    this.#pending.clear();
  }

  answer(commandId: CommandId, answer: OrderAnswer | null): void {
    this.#pending.get(commandId)?.settle(answer);
    this.#pending.delete(commandId);
  }
}
