import type { Means } from "../../domain/board/means.ts";
import { boardWords } from "../words/board.ts";
import { formatMoney } from "../words/format-money.ts";

/** "23,40 €, Espèces". */
export const paymentText = (payment: { readonly amountCents: number; readonly means: Means }): string =>
  boardWords().payment({ amount: formatMoney(payment.amountCents), means: boardWords().means[payment.means] });
