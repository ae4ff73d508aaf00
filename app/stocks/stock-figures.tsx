import { LiveFigure } from "../ui/live/live-figure.tsx";
import { stocksWords } from "../words/stocks.ts";
import { useStockDesk } from "./stock-desk.ts";
import { formatUnits } from "./stock-measure.ts";
import type { StockRow } from "./stock-row.ts";
import "./stock-figures.css";

/** Réel, commandé, disponible, side by side. */
export function StockFigures(props: { readonly row: StockRow }) {
  const desk = useStockDesk();
  const view = () => desk.viewOf(props.row);
  const written = (units: number | null) =>
    units === null ? stocksWords().unlimited : formatUnits(units, props.row.measure);
  return (
    <dl class="stock-figures">
      <div>
        <dt>{stocksWords().real}</dt>
        <dd>
          <LiveFigure value={written(view().real)} />
        </dd>
      </div>
      <div>
        <dt>{stocksWords().ordered}</dt>
        <dd>
          <LiveFigure value={written(view().ordered)} />
        </dd>
      </div>
      <div>
        <dt>{stocksWords().available}</dt>
        <dd>
          <LiveFigure value={written(view().available)} />
        </dd>
      </div>
    </dl>
  );
}
