import { createSignal, Show } from "solid-js";
import { NOTE_MAX_CHARS } from "../../domain/board/entry.ts";
import { writeNote } from "../../domain/board/intention.ts";
import { cleanLine } from "../../domain/form/text.ts";
import { Button } from "../ui/button/button.tsx";
import { TextField } from "../ui/field/field.tsx";
import { boardWords } from "../words/board.ts";
import { useBoard } from "./board-context.ts";
import type { OrderOnBoard } from "./create-board-orders.ts";

/** A sentence for everybody at the board: "sa sœur passera". */
export function OrderNote(props: { readonly order: OrderOnBoard }) {
  const board = useBoard();
  const note = () => props.order.board().note;
  const [typed, setTyped] = createSignal<string | null>(null);
  const isChanged = () => typed() !== null && cleanLine(typed() ?? "") !== (note()?.text ?? "");
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const { number } = props.order;
    if (isChanged()) board.say(writeNote(number, typed() ?? ""), boardWords().done.noted({ number }));
    setTyped(null);
  };
  const hint = () => {
    const said = note();
    return said === null ? boardWords().noteHint : board.saidBy(said);
  };
  return (
    <form novalidate class="board-note" onSubmit={save}>
      <TextField
        label={boardWords().note}
        hint={hint()}
        maxlength={NOTE_MAX_CHARS}
        autocomplete="off"
        value={typed() ?? note()?.text ?? ""}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <Show when={isChanged()}>
        <Button type="submit" icon="check">
          {boardWords().saveNote}
        </Button>
      </Show>
    </form>
  );
}
