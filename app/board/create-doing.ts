// What people do on the board: said at once, and taken back for as long as the page lives, the latest first.
import { type Accessor, createSignal, onCleanup } from "solid-js";
import type { Intention } from "../../domain/board/intention.ts";
import { boardWords } from "../words/board.ts";
import type { BoardDevice } from "./board-device.ts";

const UNDO_MAX = 100;
/** Long enough to read it and reach for the button. */
const TOLD_MS = 10_000;

export interface Done {
  readonly text: string;
  /** null: there is nothing to take back. */
  readonly undo: (() => void) | null;
}

export interface Doing {
  /** `done` tells in a few words what happened; nothing to say: nothing happens. */
  readonly say: (intentions: readonly Intention[], done: string) => void;
  readonly undoLast: () => void;
  /** The last thing done, for a while. */
  readonly done: Accessor<Done | null>;
}

export function createDoing(device: BoardDevice): Doing {
  const [done, setDone] = createSignal<Done | null>(null);
  let backs: readonly (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (text: string, undo: Done["undo"] = null) => {
    clearTimeout(timer);
    setDone({ text, undo });
    timer = setTimeout(() => setDone(null), TOLD_MS);
  };
  onCleanup(() => clearTimeout(timer));
  const undo = (back: () => void) => {
    backs = backs.filter((other) => other !== back);
    back();
    tell(boardWords().undone);
  };
  return {
    done,
    say(intentions, text) {
      if (intentions.length === 0) return;
      const back = device.say(intentions);
      backs = [...backs, back].slice(-UNDO_MAX);
      tell(text, () => undo(back));
    },
    undoLast() {
      const last = backs.at(-1);
      if (last === undefined) tell(boardWords().nothingToUndo);
      else undo(last);
    },
  };
}
