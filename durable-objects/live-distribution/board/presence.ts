import type { Pen } from "../../../domain/board/pen.ts";
import { BOARD_PEOPLE_MAX } from "../../../domain/protocol/board/limits.ts";
import { encode } from "../../../domain/protocol/codec.ts";
import type { BoardPerson } from "../../../domain/protocol/server/board-people.ts";
import { TICK_MS } from "../broadcasting.ts";
import type { BoardSockets } from "./board-sockets.ts";
import type { PenHolder } from "./board-store.ts";
import type { Pens } from "./pens.ts";

/** Tells those at the board who else is, and whose the pens are that wrote on it. */
export class Presence {
  readonly #pens: Pens;
  readonly #sockets: BoardSockets;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(pens: Pens, sockets: BoardSockets) {
    this.#pens = pens;
    this.#sockets = sockets;
  }

  /** The list changed; many changes make one message. */
  later(): void {
    this.#timer ??= setTimeout(() => this.#tell(), TICK_MS);
  }

  #tell(): void {
    this.#timer = null;
    const here = new Set([...this.#sockets.open()].flatMap(([, { place }]) => place?.pen ?? []));
    const frames = new Map<string | null, string>();
    for (const [connection, { viewer, place }] of this.#sockets.open()) {
      if (place === null) continue;
      const group = viewer.audience.kind === "producer" ? viewer.audience.producerId : null;
      const frame = frames.get(group) ?? encode({ type: "board-people", people: this.#people(here, group) });
      frames.set(group, frame);
      connection.send(frame);
    }
  }

  /** `producerId`: those a producer shares a part with; null: everybody. */
  #people(here: ReadonlySet<Pen>, producerId: PenHolder["producerId"]): BoardPerson[] {
    const known = [...this.#pens.holders]
      .filter(([, holder]) => producerId === null || holder.producerId === null || holder.producerId === producerId)
      .map(([pen, { name, deviceName, hasWritten }]) => ({ pen, name, deviceName, hasWritten, isHere: here.has(pen) }));
    const latestFirst = known.filter(({ hasWritten, isHere }) => hasWritten || isHere).toReversed();
    return latestFirst
      .toSorted((one, other) => Number(other.isHere) - Number(one.isHere))
      .slice(0, BOARD_PEOPLE_MAX)
      .map(({ pen, name, deviceName, isHere }) => ({ pen, name, deviceName, isHere }));
  }
}
