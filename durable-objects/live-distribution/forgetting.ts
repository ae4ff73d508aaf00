import { type ForgottenPerson, forgetPersonIn } from "../../domain/order/forget-person.ts";
import type { Board } from "./board/board.ts";
import type { DistributionBook } from "./distribution-book.ts";

/** Takes a person out of everything a distribution keeps. */
export function forgetPerson({ book, board }: { book: DistributionBook; board: Board }, person: ForgottenPerson): void {
  const revision = book.revision + 1;
  const changed = [...book.orders.values()].flatMap((order) => {
    const forgotten = forgetPersonIn(order, person);
    return forgotten === order ? [] : [{ ...forgotten, revision }];
  });
  book.forgetAnswers(person);
  if (changed.length > 0) book.commitOrders(changed, null);
  const own = book.orders.get(person.userId);
  board.forgetPerson(person.userId, own?.number ?? null);
}
