import { createEffect, createSignal, For, on, Show } from "solid-js";
import { takePayment } from "../../domain/board/intention.ts";
import type { Means } from "../../domain/board/means.ts";
import { Button } from "../ui/button/button.tsx";
import { Dialog } from "../ui/dialog/dialog.tsx";
import { TextField } from "../ui/field/field.tsx";
import { boardWords } from "../words/board.ts";
import { formatMoney } from "../words/format-money.ts";
import { formatFixed } from "../words/format-number.ts";
import { useBoard } from "./board-context.ts";
import type { OrderOnBoard } from "./create-board-orders.ts";
import { newPaymentId } from "./new-payment-id.ts";
import { paymentText } from "./payment-text.ts";
import { likelyGiven, type PaymentFault, readPayment } from "./read-payment.ts";
import "./payment-dialog.css";

interface PaymentDialogProps {
  readonly order: OrderOnBoard;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const AT_TABLE = ["cash", "cheque", "card", "transfer"] as const satisfies readonly Means[];

const asTyped = (cents: number): string => formatFixed(cents / 100, 2);

/** Takes a payment: what, how, and with cash what comes back. */
export function PaymentDialog(props: PaymentDialogProps) {
  const board = useBoard();
  const [means, setMeans] = createSignal<Means>("cash");
  const [amount, setAmount] = createSignal("");
  const [given, setGiven] = createSignal("");
  const begin = () => {
    const { toPayCents } = props.order.board();
    setAmount(toPayCents > 0 ? asTyped(toPayCents) : "");
    setGiven("");
  };
  createEffect(
    on(
      () => props.isOpen,
      (isOpen) => isOpen && begin(),
    ),
  );
  const read = () => readPayment({ means: means(), amount: amount(), given: given() });
  const fault = (): PaymentFault | null => {
    const reading = read();
    return "fault" in reading ? reading.fault : null;
  };
  const payment = () => {
    const reading = read();
    return "payment" in reading ? reading.payment : null;
  };
  const take = (event: SubmitEvent) => {
    event.preventDefault();
    const taken = payment();
    if (taken === null) return;
    const { number } = props.order;
    const done = boardWords().done.paymentTaken({ number, payment: paymentText(taken) });
    board.say(takePayment(number, { ...taken, paymentId: newPaymentId() }), done);
    props.onClose();
  };
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={() => props.onClose()}
      heading={boardWords().payTitle({ number: props.order.number, customer: props.order.customerName })}
    >
      <form novalidate class="payment" onSubmit={take}>
        <TextField
          label={boardWords().amount}
          unit="€"
          inputmode="decimal"
          autocomplete="off"
          class="payment-amount"
          value={amount()}
          error={amountError(fault())}
          onInput={(event) => setAmount(event.currentTarget.value)}
        />
        <MeansChoice means={means()} onChoose={setMeans} />
        <Show when={means() === "cash"}>
          <Given
            amountCents={payment()?.amountCents ?? 0}
            changeCents={payment() === null ? 0 : (payment()?.givenCents ?? 0) - (payment()?.amountCents ?? 0)}
            given={given()}
            isTooSmall={fault() === "given-too-small"}
            onGiven={setGiven}
          />
        </Show>
        <Button type="submit" kind="primary" size="board" icon="check" disabled={payment() === null}>
          {boardWords().confirmPayment({ amount: formatMoney(payment()?.amountCents ?? 0) })}
        </Button>
      </form>
    </Dialog>
  );
}

const amountError = (fault: PaymentFault | null): string | undefined => {
  if (fault === "no-amount") return boardWords().amountFault;
  return fault === "too-large" ? boardWords().amountTooLarge : undefined;
};

function MeansChoice(props: { readonly means: Means; readonly onChoose: (means: Means) => void }) {
  return (
    <fieldset class="payment-means">
      <legend class="said">{boardWords().payBy}</legend>
      <For each={AT_TABLE}>
        {(means) => (
          <label class="payment-means-one">
            <input
              type="radio"
              name="means"
              class="said"
              checked={means === props.means}
              onChange={() => props.onChoose(means)}
            />
            <span>{boardWords().means[means]}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}

interface GivenProps {
  readonly amountCents: number;
  readonly changeCents: number;
  readonly given: string;
  readonly isTooSmall: boolean;
  readonly onGiven: (given: string) => void;
}

function Given(props: GivenProps) {
  return (
    <div class="payment-given">
      <TextField
        label={boardWords().given}
        unit="€"
        inputmode="decimal"
        autocomplete="off"
        value={props.given}
        error={props.isTooSmall ? boardWords().givenFault : undefined}
        onInput={(event) => props.onGiven(event.currentTarget.value)}
      />
      <div class="payment-notes">
        <For each={likelyGiven(props.amountCents)}>
          {(cents) => (
            <Button size="board" onClick={() => props.onGiven(asTyped(cents))}>
              {formatMoney(cents)}
            </Button>
          )}
        </For>
      </div>
      <p class="payment-change" aria-live="polite">
        <Show when={props.changeCents > 0} fallback={boardWords().exact}>
          {boardWords().toReturn} <strong>{formatMoney(props.changeCents)}</strong>
        </Show>
      </p>
    </div>
  );
}
