import * as v from "valibot";
import { PaymentId } from "../../domain/ids.ts";

/** Sixteen characters of base 36: short, because each payment carries it, and enough that no two meet. */
const CHARS = 16;

export const newPaymentId = (): PaymentId => {
  const bytes = crypto.getRandomValues(new Uint8Array(CHARS));
  return v.parse(PaymentId, [...bytes].map((byte) => (byte % 36).toString(36)).join(""));
};
