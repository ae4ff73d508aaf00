import { createSignal, For, Show } from "solid-js";
import { MEANS } from "../../domain/board/means.ts";
import { DEVICE_NAME_MAX_CHARS } from "../../domain/board/pen.ts";
import { cleanLine } from "../../domain/form/text.ts";
import { Button } from "../ui/button/button.tsx";
import { Dialog } from "../ui/dialog/dialog.tsx";
import { CheckField } from "../ui/field/choice.tsx";
import { TextField } from "../ui/field/field.tsx";
import { boardWords } from "../words/board.ts";
import { commonWords } from "../words/common.ts";
import { formatMoney } from "../words/format-money.ts";
import { useBoard } from "./board-context.ts";
import "./people-dialog.css";

interface PeopleDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Who is here on which device, what this one is called, and what is in the till. */
export function PeopleDialog(props: PeopleDialogProps) {
  const board = useBoard();
  return (
    <Dialog isOpen={props.isOpen} onClose={() => props.onClose()} heading={boardWords().people}>
      <Here />
      <ThisDevice />
      <Show when={board.hasMoney}>
        <Till />
      </Show>
    </Dialog>
  );
}

function Here() {
  const board = useBoard();
  const others = () => board.people().filter((person) => person.isHere && !board.device.isOwn(person.pen));
  return (
    <Show when={board.sale.status() === "live"} fallback={<p>{boardWords().peopleOffline}</p>}>
      <Show when={others().length > 0} fallback={<p>{boardWords().nobodyElse}</p>}>
        <ul class="board-people">
          <For each={others()}>
            {(person) => (
              <li>
                <strong>{person.name}</strong>
                <span class="board-people-device">{person.deviceName}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Show>
  );
}

function ThisDevice() {
  const board = useBoard();
  const [typed, setTyped] = createSignal(board.deviceName());
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    board.renameDevice(typed());
  };
  return (
    <section class="board-device">
      <form novalidate class="board-device-name" onSubmit={save}>
        <TextField
          label={boardWords().deviceName}
          hint={boardWords().deviceNameHint}
          autocomplete="off"
          maxlength={DEVICE_NAME_MAX_CHARS}
          value={typed()}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <Show when={cleanLine(typed()) !== board.deviceName() && cleanLine(typed()) !== ""}>
          <Button type="submit">{commonWords().save}</Button>
        </Show>
      </form>
      <Show when={board.wakeLock.isPossible}>
        <CheckField
          label={boardWords().awake}
          checked={board.wakeLock.isWanted()}
          onChange={(event) => board.wakeLock.want(event.currentTarget.checked)}
        />
      </Show>
      <p class="board-ready">{board.isReady() ? boardWords().ready : boardWords().notReady}</p>
    </section>
  );
}

function Till() {
  const board = useBoard();
  const taken = () => board.progress().takenCents;
  const means = () => MEANS.filter((one) => one !== "later" && taken()[one] > 0);
  const total = () => means().reduce((sum, one) => sum + taken()[one], 0);
  return (
    <section>
      <h3>{boardWords().till}</h3>
      <dl class="board-till">
        <For each={means()}>
          {(one) => (
            <>
              <dt>{boardWords().means[one]}</dt>
              <dd>{formatMoney(taken()[one])}</dd>
            </>
          )}
        </For>
        <dt class="board-till-total">{boardWords().tillTotal}</dt>
        <dd class="board-till-total">{formatMoney(total())}</dd>
        <Show when={taken().later > 0}>
          <dt>{boardWords().tillPromised}</dt>
          <dd>{formatMoney(taken().later)}</dd>
        </Show>
      </dl>
    </section>
  );
}
