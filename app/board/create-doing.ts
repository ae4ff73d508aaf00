// What people do on the board: said at once, and taken back for as long as the page lives, the latest first.
import type { Intention } from "../../domain/board/intention.ts";
import { showToast } from "../ui/toast/toasts.ts";
import { boardWords } from "../words/board.ts";
import { commonWords } from "../words/common.ts";
import type { BoardDevice } from "./board-device.ts";

const UNDO_MAX = 100;

export interface Doing {
  /** `done` tells in a few words what happened; nothing to say: nothing happens. */
  readonly say: (intentions: readonly Intention[], done: string) => void;
  readonly undoLast: () => void;
}

export function createDoing(device: BoardDevice): Doing {
  let backs: readonly (readonly Intention[])[] = [];
  const undo = (back: readonly Intention[]) => {
    if (!backs.includes(back)) return;
    backs = backs.filter((other) => other !== back);
    device.say(back);
    showToast({ text: boardWords().undone });
  };
  return {
    say(intentions, done) {
      if (intentions.length === 0) return;
      const back = device.say(intentions);
      backs = [...backs, back].slice(-UNDO_MAX);
      showToast({ text: done, action: { word: commonWords().undo, run: () => undo(back) } });
    },
    undoLast() {
      const last = backs.at(-1);
      if (last === undefined) showToast({ text: boardWords().nothingToUndo });
      else undo(last);
    },
  };
}
