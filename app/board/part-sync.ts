// Keeps one part of the board and the object's copy of it alike: asks on every connection for what is missing, sends what
// the object has not got, one update at a time, and takes in what others wrote.
import type { Heard } from "../../domain/board/sayings.ts";
import type { BoardClientFrame, BoardRefusal, BoardServerFrame } from "../../domain/protocol/board/frames.ts";
import { decodeStateVector, knownAfter, type PartDocument, type StateVector } from "./part-document.ts";

interface Surroundings {
  /** This person's pens on this device, the present one included. */
  readonly ownClientIds: ReadonlySet<number>;
  /** What the object had when it was last heard of. */
  readonly known: StateVector;
  readonly send: (frame: BoardClientFrame) => void;
  /** What the object is known to have has changed. */
  readonly onKnown: (known: StateVector) => void;
  /** The object does not take what this device wrote, and will not when asked again. */
  readonly onRefused: (reason: BoardRefusal, unsent: readonly Heard[]) => void;
}

/** Not the fault of what was sent: asking anew is the cure. */
const PASSING: readonly BoardRefusal[] = ["incomplete", "failed"];
/** A fault that does not pass at once is not hurried. */
const AGAIN_AFTER_MS = 3_000;

export class PartSync {
  readonly document: PartDocument;
  readonly #around: Surroundings;
  #known: StateVector;
  #isOpen = false;
  #sequence = 0;
  #awaited: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: PartDocument, around: Surroundings) {
    this.document = document;
    this.#around = around;
    this.#known = around.known;
    document.yjs.on("update", () => this.#sendNew());
  }

  /**
   * What only this device has. While the object is heard that is all it has not got, such as by a second page here; without
   * a network the last word about others' may have been lost, and only one's own is told.
   */
  unsent(): Heard[] {
    return this.document.writtenSince(this.#known, this.#isOpen ? "all" : this.#around.ownClientIds);
  }

  connected(): void {
    this.lost();
    this.#around.send({ kind: "sync", part: this.document.part, stateVector: this.document.stateVector() });
  }

  lost(): void {
    clearTimeout(this.#timer);
    this.#isOpen = false;
    this.#awaited = null;
  }

  hear(frame: BoardServerFrame): void {
    switch (frame.kind) {
      case "state":
        this.document.apply(frame.update);
        this.#isOpen = true;
        this.#know(decodeStateVector(frame.stateVector));
        break;
      case "update":
        // Known first: taking it in may send what is new here, which must not repeat it.
        this.#known = knownAfter(this.#known, frame.update);
        this.document.apply(frame.update);
        this.#around.onKnown(this.#known);
        break;
      case "acknowledged":
        if (frame.sequence === this.#awaited) this.#awaited = null;
        this.#know(decodeStateVector(frame.stateVector));
        break;
      case "refused":
        this.#hearRefusal(frame.sequence, frame.reason);
        break;
    }
  }

  #know(known: StateVector): void {
    this.#known = known;
    this.#sendNew();
    this.#around.onKnown(known);
  }

  /** A question that is refused is asked again on the next connection: nothing was written that could be at fault. */
  #hearRefusal(sequence: number, reason: BoardRefusal): void {
    const isOfWriting = sequence === this.#awaited;
    const unsent = this.unsent();
    this.lost();
    if (PASSING.includes(reason)) this.#timer = setTimeout(() => this.connected(), AGAIN_AFTER_MS);
    else if (isOfWriting) this.#around.onRefused(reason, unsent);
  }

  #sendNew(): void {
    if (!this.#isOpen || this.#awaited !== null || this.unsent().length === 0) return;
    this.#sequence += 1;
    this.#awaited = this.#sequence;
    const update = this.document.updateSince(this.#known);
    this.#around.send({ kind: "update", part: this.document.part, sequence: this.#sequence, update });
  }
}
