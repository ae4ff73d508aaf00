import { Show } from "solid-js";
import { Badge } from "../ui/badge/badge.tsx";
import { ButtonLink } from "../ui/button/button.tsx";
import { Countdown } from "../ui/live/countdown.tsx";
import { paths } from "../ui/site/paths.ts";
import { formatHours, formatSpan } from "../words/format-date.ts";
import { liveWords } from "../words/live.ts";
import { marketWords } from "../words/market.ts";
import { CalendarLeaf } from "./calendar-leaf.tsx";
import type { Sale } from "./load-markets.ts";
import { BADGE_OF_STATE, whatComesNext } from "./sale-words.ts";
import "./sale-row.css";

interface SaleRowProps {
  readonly sale: Sale;
  readonly nowMs: number;
  /** Where the market is not what the page is about. */
  readonly showMarket?: boolean | undefined;
  /** It sells to its members, of whom the reader is none: they look. */
  readonly onlyToLook?: boolean | undefined;
  /** The sale has just opened or closed in front of the reader. */
  readonly onTurn: () => void;
}

/** One distribution: when, where, whether one can order, and the way to its shop. */
export function SaleRow(props: SaleRowProps) {
  const reading = () => ({ timeZone: props.sale.timeZone });
  const place = () => `${props.sale.placeName}, ${props.sale.commune}`;
  return (
    <article class="sale-row" classList={{ "sale-row-open": props.sale.state === "open" }}>
      <CalendarLeaf atMs={props.sale.startsAtMs} timeZone={props.sale.timeZone} />
      <div class="sale-row-text">
        <h3 class="sale-row-heading">
          <span class="said">{formatSpan(props.sale, reading())} </span>
          <Show when={props.showMarket} fallback={<span aria-hidden="true">{formatHours(props.sale, reading())}</span>}>
            <a href={paths.market(props.sale.marketSlug)}>{props.sale.marketName}</a>
          </Show>
        </h3>
        <p class="sale-row-place">
          <Show when={props.showMarket}>
            <span aria-hidden="true">{formatHours(props.sale, reading())} · </span>
          </Show>
          {place()}
        </p>
        <p class="sale-row-state">
          <Badge kind={BADGE_OF_STATE[props.sale.state]}>{marketWords().states[props.sale.state]}</Badge>
          <TimeLeft sale={props.sale} nowMs={props.nowMs} onTurn={props.onTurn} />
          <span class="sale-row-next">{whatComesNext(props.sale)}</span>
        </p>
      </div>
      <Action sale={props.sale} onlyToLook={props.onlyToLook} />
    </article>
  );
}

type TimeLeftProps = Pick<SaleRowProps, "sale" | "nowMs" | "onTurn">;

/** Until it opens, on the last day before it; until it closes. */
function TimeLeft(props: TimeLeftProps) {
  return (
    <>
      <Show when={props.sale.closesAtMs}>
        {(untilMs) => (
          <Countdown untilMs={untilMs()} nowMs={props.nowMs} onOver={props.onTurn} over={liveWords().closed}>
            {(left) => liveWords().closesIn({ left })}
          </Countdown>
        )}
      </Show>
      <Show when={props.sale.opensAtMs}>
        {(untilMs) => (
          <Countdown untilMs={untilMs()} nowMs={props.nowMs} onOver={props.onTurn}>
            {(left) => liveWords().opensIn({ left })}
          </Countdown>
        )}
      </Show>
    </>
  );
}

function Action(props: Pick<SaleRowProps, "sale" | "onlyToLook">) {
  const shop = () => paths.sale(props.sale.distributionId);
  const isOpen = () => props.sale.state === "open" && props.onlyToLook !== true;
  return (
    <Show when={props.sale.state !== "cancelled"}>
      <ButtonLink
        class="sale-row-action"
        kind={isOpen() ? "primary" : "plain"}
        href={shop()}
        icon={isOpen() ? "basket" : undefined}
      >
        {isOpen() ? marketWords().order : marketWords().seeStall}
        <span class="said">
          {" "}
          {marketWords().atSale({
            market: props.sale.marketName,
            span: formatSpan(props.sale, { timeZone: props.sale.timeZone }),
          })}
        </span>
      </ButtonLink>
    </Show>
  );
}
