import { createSignal, Index, Show } from "solid-js";
import type { BoardOrder } from "../../domain/board/board-order.ts";
import { cancelPayment, restorePayment, takePayment } from "../../domain/board/intention.ts";
import type { BoardPayment } from "../../domain/board/money.ts";
import { Button } from "../ui/button/button.tsx";
import { LiveFigure } from "../ui/live/live-figure.tsx";
import { boardWords } from "../words/board.ts";
import { formatMoney } from "../words/format-money.ts";
import { useBoard } from "./board-context.ts";
import { ConflictNotice } from "./conflict-notice.tsx";
import type { OrderOnBoard } from "./create-board-orders.ts";
import { newPaymentId } from "./new-payment-id.ts";
import { PaymentDialog } from "./payment-dialog.tsx";
import { paymentText } from "./payment-text.ts";

/** What the order costs, what was paid, and the way to take the rest. */
export function OrderMoney(props: { readonly order: OrderOnBoard }) {
  const board = useBoard();
  const [isPaying, setPaying] = createSignal(false);
  const state = () => props.order.board();
  const payLater = () => {
    const { number } = props.order;
    const amountCents = state().toPayCents;
    const payment = { paymentId: newPaymentId(), means: "later" as const, amountCents, givenCents: amountCents };
    board.say(takePayment(number, payment), boardWords().done.paymentTaken({ number, payment: paymentText(payment) }));
  };
  return (
    <section class="board-money" aria-label={boardWords().money}>
      <Show when={state().conflict}>{(conflict) => <ConflictNotice order={props.order} conflict={conflict()} />}</Show>
      <Sums board={state()} />
      <Show when={state().payments.length > 0}>
        <ul class="board-payments">
          <Index each={state().payments}>{(payment) => <PaymentRow order={props.order} payment={payment()} />}</Index>
        </ul>
      </Show>
      <div class="board-pay">
        <Button
          kind={state().toPayCents > 0 ? "primary" : "plain"}
          size="board"
          icon="money"
          onClick={() => setPaying(true)}
        >
          {state().toPayCents > 0
            ? boardWords().take({ amount: formatMoney(state().toPayCents) })
            : boardWords().takeMore}
        </Button>
        <Show when={state().toPayCents > 0 && !state().isPromised}>
          <Button size="board" onClick={payLater}>
            {boardWords().payLater}
          </Button>
        </Show>
      </div>
      <PaymentDialog order={props.order} isOpen={isPaying()} onClose={() => setPaying(false)} />
    </section>
  );
}

function Sums(props: { readonly board: BoardOrder }) {
  return (
    <dl class="board-sums">
      <Sum word={boardWords().due} cents={props.board.dueCents} />
      <Show when={props.board.paidCents > 0}>
        <Sum word={boardWords().alreadyPaid} cents={props.board.paidCents} />
        <Show when={props.board.toPayCents > 0}>
          <Sum isMain word={boardWords().leftToPay} cents={props.board.toPayCents} />
        </Show>
      </Show>
      <Show when={props.board.toGiveBackCents > 0}>
        <Sum isMain word={boardWords().toGiveBack} cents={props.board.toGiveBackCents} />
      </Show>
      <Show when={props.board.creditCents > 0}>
        <Sum word={boardWords().kept} cents={props.board.creditCents} />
      </Show>
    </dl>
  );
}

function Sum(props: { readonly word: string; readonly cents: number; readonly isMain?: boolean }) {
  return (
    <>
      <dt classList={{ "board-sums-main": props.isMain }}>{props.word}</dt>
      <dd classList={{ "board-sums-main": props.isMain }}>
        <LiveFigure value={formatMoney(props.cents)} />
      </dd>
    </>
  );
}

function PaymentRow(props: { readonly order: OrderOnBoard; readonly payment: BoardPayment }) {
  const board = useBoard();
  const what = () => paymentText(props.payment);
  const facts = () => {
    const { changeCents, givenCents } = props.payment;
    const change =
      changeCents > 0 && boardWords().change({ given: formatMoney(givenCents), change: formatMoney(changeCents) });
    return [change, props.payment.isCancelled && boardWords().cancelledPayment, board.saidBy(props.payment)];
  };
  const cancel = () => {
    const { number } = props.order;
    const { paymentId, isCancelled } = props.payment;
    if (isCancelled) board.say(restorePayment(number, paymentId), boardWords().done.paymentRestored({ number }));
    else board.say(cancelPayment(number, paymentId), boardWords().done.paymentCancelled({ number }));
  };
  return (
    <li class="board-payment" classList={{ "board-payment-cancelled": props.payment.isCancelled }}>
      <span>
        <strong class="board-payment-what">{what()}</strong>
        <small class="board-payment-facts">{facts().filter(Boolean).join(" · ")}</small>
      </span>
      <Button
        kind="quiet"
        aria-label={
          props.payment.isCancelled
            ? boardWords().restorePaymentOf({ payment: what() })
            : boardWords().cancelPaymentOf({ payment: what() })
        }
        onClick={cancel}
      >
        {props.payment.isCancelled ? boardWords().restorePayment : boardWords().cancelPayment}
      </Button>
    </li>
  );
}
