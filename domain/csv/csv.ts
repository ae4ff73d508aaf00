// Tables as spreadsheets exchange them (RFC 4180), with the semicolons that a French one writes.

const SEPARATORS = [";", "\t", ","] as const;
const BYTE_ORDER_MARK = "\ufeff";

/** What a spreadsheet would take for a formula, and run. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED_FORMULA = /^'+[=+\-@\t\r]/;

export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((row) => row.map(writeCell).join(";")).join("\r\n")}\r\n`;
}

function writeCell(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return /[";\t,\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

export interface CsvRow {
  /** Where it begins, as an editor counts: from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type Separator = (typeof SEPARATORS)[number];

/** Every row with something in it. The separator is the one the first line has most of. */
export function readCsv(text: string): { readonly separator: Separator; readonly rows: CsvRow[] } {
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const separator = separatorOf(plain);
  const rows: CsvRow[] = [];
  let [line, startLine, cells, cell, isQuoted] = [1, 1, [] as string[], "", false];
  const endCell = () => {
    cells.push(GUARDED_FORMULA.test(cell) ? cell.slice(1) : cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    if (cells.some((one) => one !== "")) rows.push({ line: startLine, cells });
    cells = [];
  };
  for (let at = 0; at < plain.length; at += 1) {
    const char = plain[at] ?? "";
    if (char === "\n") line += 1;
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (plain[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (char === '"' && cell === "") isQuoted = true;
    else if (char === separator) endCell();
    else if (char === "\n") {
      endRow();
      startLine = line;
    } else if (char !== "\r" || plain[at + 1] !== "\n") cell += char;
  }
  endRow();
  return { separator, rows };
}

function separatorOf(text: string): Separator {
  const [head = ""] = text.split("\n", 1);
  const count = (separator: string) => head.split(separator).length;
  return SEPARATORS.reduce<Separator>((best, one) => (count(one) > count(best) ? one : best), ";");
}
