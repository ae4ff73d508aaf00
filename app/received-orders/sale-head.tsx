import { Show } from "solid-js";
import { closesAtMs, saleState } from "../../domain/distribution/sale-state.ts";
import { ButtonLink } from "../ui/button/button.tsx";
import { Countdown } from "../ui/live/countdown.tsx";
import { LiveStatus } from "../ui/live/live-status.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { formatShortMoment, formatSpan } from "../words/format-date.ts";
import { liveWords } from "../words/live.ts";
import { receivedOrdersWords } from "../words/received-orders.ts";
import { useDesk } from "./desk.ts";
import { participationsOf } from "./participations-of.ts";
import { SaleBadge } from "./sale-badge.tsx";
import "./sale-head.css";

interface SaleHeadProps {
  readonly back: { readonly href: string; readonly word: string };
  readonly boardPath: string;
}

/** Which sale this is, how it stands, and whether the page hears from it. */
export function SaleHead(props: SaleHeadProps) {
  const desk = useDesk();
  const plan = desk.plan;
  const reading = () => ({ timeZone: plan().market.timeZone });
  const own = () => ({ ...plan(), participations: participationsOf(plan(), desk.eyes) });
  const producerName = () => {
    const { eyes } = desk;
    return eyes.kind === "producer" && plan().producers.find((one) => one.producerId === eyes.producerId)?.name;
  };
  const closes = () => closesAtMs(own(), desk.nowMs());
  return (
    <div class="sale-head">
      <PageHeader
        back={props.back}
        heading={plan().market.name}
        actions={
          <ButtonLink class="screen-only" href={props.boardPath} icon="board">
            {receivedOrdersWords().toBoard}
          </ButtonLink>
        }
        intro={
          <>
            <span class="sale-head-when">{formatSpan(plan(), reading())}</span>
            <span class="sale-head-place">{`${plan().place.name}, ${plan().place.commune}`}</span>
          </>
        }
      />
      <p class="sale-head-state">
        <SaleBadge state={saleState(own(), desk.nowMs())} />
        <Show when={closes()}>
          {(untilMs) => (
            <Countdown untilMs={untilMs()} nowMs={desk.nowMs()}>
              {(left) => liveWords().closesIn({ left })}
            </Countdown>
          )}
        </Show>
        <span class="screen-only script-only">
          <LiveStatus connection={desk.sale.status()} />
        </span>
        <Show when={producerName()}>{(name) => <strong class="print-only">{name()}</strong>}</Show>
        <span class="print-only">
          {receivedOrdersWords().printedAt({ when: formatShortMoment(desk.nowMs(), reading()) })}
        </span>
      </p>
    </div>
  );
}
