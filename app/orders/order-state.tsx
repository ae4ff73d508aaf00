import type { OrderState } from "../../domain/order/order.ts";
import { Badge } from "../ui/badge/badge.tsx";
import { ordersWords } from "../words/orders.ts";

export function OrderStateBadge(props: { readonly state: OrderState }) {
  const look = () => LOOKS[props.state];
  const word = () => {
    const words = ordersWords();
    return {
      confirmed: words.stateConfirmed,
      cancelled: words.stateCancelled,
      collected: words.stateCollected,
      settled: words.stateSettled,
    }[props.state];
  };
  return (
    <Badge kind={look().kind} icon={look().icon}>
      {word()}
    </Badge>
  );
}

const LOOKS = {
  confirmed: { kind: "leaf", icon: "check" },
  cancelled: { kind: "tomato", icon: "close" },
  collected: { kind: "plain", icon: "check" },
  settled: { kind: "plain", icon: "check" },
} as const;
