import type { BoardLine } from "../../domain/board/board-order.ts";
import { formatPieces, lineName } from "../received-orders/line-text.ts";
import { IconButton } from "../ui/button/button.tsx";
import { boardWords } from "../words/board.ts";

interface MissingPiecesProps {
  readonly line: BoardLine;
  readonly onChange: (missingPieces: number) => void;
}

/** How many of several pieces are missing. */
export function MissingPieces(props: MissingPiecesProps) {
  const product = () => lineName(props.line.line);
  const missing = () => (props.line.mark.state === "missing" ? props.line.mark.missingPieces : 0);
  return (
    <span class="missing-pieces">
      <IconButton
        icon="minus"
        label={boardWords().fewerMissing({ product: product() })}
        disabled={missing() <= 1}
        onClick={() => props.onChange(missing() - 1)}
      />
      <output>
        {boardWords().missingPieces({
          missing: formatPieces(props.line.line, missing()),
          pieces: formatPieces(props.line.line, props.line.line.pieces),
        })}
      </output>
      <IconButton
        icon="add"
        label={boardWords().moreMissing({ product: product() })}
        disabled={missing() >= props.line.line.pieces}
        onClick={() => props.onChange(missing() + 1)}
      />
    </span>
  );
}
