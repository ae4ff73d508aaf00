import { For } from "solid-js";
import { keepPayment, keepPayments } from "../../domain/board/intention.ts";
import type { PaymentConflict } from "../../domain/board/money.ts";
import { Button } from "../ui/button/button.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { boardWords } from "../words/board.ts";
import { formatMoney } from "../words/format-money.ts";
import { useBoard } from "./board-context.ts";
import type { OrderOnBoard } from "./create-board-orders.ts";
import { paymentText } from "./payment-text.ts";

interface ConflictNoticeProps {
  readonly order: OrderOnBoard;
  readonly conflict: PaymentConflict;
}

/** Two people took the money, as happens where one does not see the other. One press says which payment is right. */
export function ConflictNotice(props: ConflictNoticeProps) {
  const board = useBoard();
  const surplus = () => formatMoney(props.conflict.surplusCents);
  const resolve = (intentions: Parameters<typeof board.say>[0]) =>
    board.say(intentions, boardWords().done.resolved({ number: props.order.number }));
  return (
    <Notice
      kind="warning"
      heading={boardWords().conflictTitle}
      actions={
        <>
          <For each={props.conflict.payments}>
            {(payment) => (
              <Button size="board" onClick={() => resolve(keepPayment(props.order.board(), payment.paymentId))}>
                {boardWords().keepThis({ payment: `${paymentText(payment)} (${board.saidBy(payment)})` })}
              </Button>
            )}
          </For>
          <Button size="board" onClick={() => resolve(keepPayments(props.order.board()))}>
            {boardWords().keepAll({ surplus: surplus() })}
          </Button>
        </>
      }
    >
      {boardWords().conflictText({ surplus: surplus() })}
    </Notice>
  );
}
