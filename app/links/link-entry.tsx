import { For, Show } from "solid-js";
import { FormFrame } from "../forms/form-frame.tsx";
import { paths } from "../ui/site/paths.ts";
import { formatDay } from "../words/format-date.ts";
import { linksWords } from "../words/links.ts";
import { linkAnchor } from "./link-anchor.ts";
import { createLinkForm, type LinkSide } from "./link-form.ts";
import { LinkOutcome, useJustChanged } from "./link-outcome.tsx";
import type { CatalogMarket } from "./load-links.ts";
import "./links.css";

interface LinkEntryProps {
  readonly market: CatalogMarket;
  readonly side: LinkSide;
  /** Said when it has just been linked. */
  readonly linkedText: string;
  /** The one button the page is about. */
  readonly isMain?: boolean;
}

/** A market that a catalog is linked to, or may be. */
export function LinkEntry(props: LinkEntryProps) {
  return (
    <li class="link" id={linkAnchor(props.market.slug)}>
      <a class="link-market" href={paths.market(props.market.slug)}>
        {props.market.name}
      </a>
      <Show when={props.market.linkedAtMs !== null} fallback={<Unlinked {...props} />}>
        <Show when={props.market.keeping.length === 0} fallback={<Keeping {...props} />}>
          <UnlinkForm {...props} />
        </Show>
      </Show>
      <LinkOutcome slug={props.market.slug} side={props.side} linkedText={props.linkedText} />
    </li>
  );
}

/** One that was just ended is taken back rather than made anew: nothing else stands beside that button. */
function Unlinked(props: LinkEntryProps) {
  const changed = useJustChanged();
  return (
    <Show when={changed.ended() !== props.market.slug}>
      <LinkForm {...props} />
    </Show>
  );
}

function LinkForm(props: LinkEntryProps) {
  const action = props.side.actionOf(props.market.slug, "link");
  const state = createLinkForm(props.market.slug, action);
  const label = () => linksWords().linkTo({ market: props.market.name });
  return (
    <FormFrame
      state={state}
      action={action}
      submit={{ label: label(), icon: "link", kind: props.isMain ? "primary" : "plain" }}
    />
  );
}

function UnlinkForm(props: LinkEntryProps) {
  const action = props.side.actionOf(props.market.slug, "unlink");
  const state = createLinkForm(props.market.slug, action);
  return (
    <FormFrame
      state={state}
      action={action}
      submit={{ label: linksWords().unlink({ market: props.market.name }), kind: "danger" }}
    />
  );
}

/** What must be settled before the link can end. */
function Keeping(props: LinkEntryProps) {
  return (
    <div class="link-kept" role="status">
      <p>{linksWords().kept}</p>
      <ul>
        <For each={props.market.keeping}>
          {(sale) => (
            <li>
              <a href={props.side.ordersOf(sale.distributionId)}>
                {linksWords().ordersOf({ day: formatDay(sale.startsAtMs, { timeZone: sale.timeZone }) })}
              </a>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
