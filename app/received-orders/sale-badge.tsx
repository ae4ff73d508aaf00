import type { SaleState } from "../../domain/distribution/sale-state.ts";
import { Badge } from "../ui/badge/badge.tsx";
import type { IconName } from "../ui/icon/icon-names.ts";
import { receivedOrdersWords } from "../words/received-orders.ts";

interface Look {
  readonly kind: "plain" | "leaf" | "honey" | "tomato";
  readonly icon: IconName;
}

const LOOK_OF: Readonly<Record<SaleState, Look>> = {
  planned: { kind: "plain", icon: "calendar" },
  open: { kind: "leaf", icon: "basket" },
  closed: { kind: "honey", icon: "lock" },
  running: { kind: "leaf", icon: "hand" },
  ended: { kind: "honey", icon: "clock" },
  validated: { kind: "plain", icon: "check-circle" },
  cancelled: { kind: "tomato", icon: "close" },
};

export function SaleBadge(props: { readonly state: SaleState }) {
  return (
    <Badge kind={LOOK_OF[props.state].kind} icon={LOOK_OF[props.state].icon}>
      {receivedOrdersWords().saleState[props.state]}
    </Badge>
  );
}
