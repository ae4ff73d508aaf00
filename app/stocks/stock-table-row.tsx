import { createSignal, Show } from "solid-js";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { ButtonLink } from "../ui/button/button.tsx";
import { CheckField } from "../ui/field/choice.tsx";
import { LiveFigure } from "../ui/live/live-figure.tsx";
import { Picture, pictureAddress } from "../ui/picture/picture.tsx";
import { showToast } from "../ui/toast/toasts.ts";
import { stocksWords } from "../words/stocks.ts";
import type { RealEditor as Editor } from "./create-real-editor.ts";
import { OrderedBehind } from "./ordered-behind.tsx";
import { RealEditor } from "./real-editor.tsx";
import { newCommandId, refusalText, saveReal } from "./save-real.ts";
import { StockBadges } from "./stock-badges.tsx";
import { useStockDesk } from "./stock-desk.ts";
import { formatUnits } from "./stock-measure.ts";
import { rowName, type StockRow, stockLevel } from "./stock-row.ts";

interface StockTableRowProps {
  readonly row: StockRow;
  readonly editor: Editor;
}

export function StockTableRow(props: StockTableRowProps) {
  const desk = useStockDesk();
  const view = () => desk.viewOf(props.row);
  /** Switched on, but not counted yet: nothing is limited before somebody says how much there is. */
  const [isFirstCount, setFirstCount] = createSignal(false);
  const isManaged = () => view().real !== null;
  /** What was typed shows until it is saved or given up, also when a colleague lifts the limit meanwhile. */
  const isCounted = () => isManaged() || isFirstCount() || props.editor.isPending();
  const manage = (isWanted: boolean) => {
    if (!isWanted) props.editor.restore();
    if (isWanted || !isManaged()) return setFirstCount(isWanted);
    void unmanage();
  };
  const unmanage = async () => {
    const count = { commandId: newCommandId(), real: null, expected: view().real, reason: "" };
    const refusal = await saveReal(desk, props.row, count);
    if (refusal !== null) showToast({ kind: "error", text: refusalText(desk, props.row, refusal) });
  };
  const words = () => stocksWords();
  return (
    <tr class="stock-row" data-level={stockLevel(props.row, view())}>
      <th class="stock-offer" scope="row">
        <OfferName row={props.row} />
        <span class="stock-badges">
          <StockBadges row={props.row} view={view()} />
        </span>
      </th>
      <td class="stock-real">
        <span class="stock-label">
          {words().real}
          <Show when={props.row.measure.unit}>{(unit) => ` (${unit()})`}</Show>
        </span>
        <Show when={isCounted()} fallback={<span class="stock-unlimited">{words().unlimited}</span>}>
          <RealEditor
            row={props.row}
            editor={props.editor}
            isFirstCount={!isManaged() && isFirstCount()}
            onRestore={() => setFirstCount(false)}
          />
          <noscript>
            <strong class="stock-figure">{formatUnits(view().real ?? 0, props.row.measure)}</strong>
          </noscript>
        </Show>
        <Show when={(view().real ?? 0) < 0}>
          <small class="stock-negative">{words().negativeText}</small>
        </Show>
      </td>
      <td class="stock-ordered number">
        <span class="stock-label">{words().ordered}</span>
        <OrderedBehind row={props.row} view={view()} />
      </td>
      <td class="stock-available number">
        <span class="stock-label">{words().available}</span>
        <Available row={props.row} />
      </td>
      <td class="stock-managed">
        <span class="script-only">
          <CheckField
            label={
              <>
                {words().limited}
                <span class="said">{` : ${rowName(props.row)}`}</span>
              </>
            }
            checked={isCounted()}
            onChange={(event) => manage(event.currentTarget.checked)}
          />
        </span>
      </td>
      <td class="stock-details">
        <DetailsLink row={props.row} />
      </td>
    </tr>
  );
}

/** To the stock's own page, or, where there is a script, to the same beside the list. */
function DetailsLink(props: { readonly row: StockRow }) {
  const desk = useStockDesk();
  const label = () => stocksWords().details({ offer: rowName(props.row) });
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    desk.openDetails(props.row.stockId);
  };
  return (
    <ButtonLink
      kind="quiet"
      class="button-icon screen-only"
      icon="history"
      href={producerPaths(desk.producer.slug).stock(props.row.stockId)}
      aria-label={label()}
      title={label()}
      onClick={open}
    />
  );
}

function OfferName(props: { readonly row: StockRow }) {
  return (
    <span class="stock-name">
      <span class="stock-picture">
        <Picture src={pictureAddress(props.row.picture)} alt="" />
      </span>
      <span class="stock-words">
        <span class="stock-product">{props.row.productName}</span>
        <span class="stock-offers">{props.row.offerNames.join(" · ")}</span>
      </span>
    </span>
  );
}

function Available(props: { readonly row: StockRow }) {
  const desk = useStockDesk();
  const text = () => {
    const { available } = desk.viewOf(props.row);
    return available === null ? stocksWords().unlimited : formatUnits(available, props.row.measure);
  };
  return (
    <strong class="stock-figure">
      <LiveFigure value={text()} announced={stocksWords().availableNow({ offer: rowName(props.row), value: text() })} />
    </strong>
  );
}
