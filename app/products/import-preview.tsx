import { For, Show } from "solid-js";
import { Badge } from "../ui/badge/badge.tsx";
import { Button } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { Table } from "../ui/table/table.tsx";
import { formatList } from "../words/format-list.ts";
import { productTablesWords } from "../words/product-tables.ts";
import { productsWords } from "../words/products.ts";
import type { WaitingImport } from "./load-products.ts";
import { productFaultText } from "./product-texts.ts";

interface ImportPreviewProps {
  readonly waiting: WaitingImport;
  readonly action: string;
}

/** What the table would do, or every line of it to correct. Nothing is written before somebody says so. */
export function ImportPreview(props: ImportPreviewProps) {
  const words = () => productTablesWords();
  const count = (kind: WaitingImport["entries"][number]["kind"]) =>
    props.waiting.entries.filter((entry) => entry.kind === kind).length;
  const isFaulty = () => props.waiting.faults.length > 0;
  const toWrite = () => count("new") + count("changed");
  return (
    <Card heading={words().previewTitle}>
      <Show when={isFaulty()}>
        <Notice kind="error" heading={words().faultsTitle({ count: props.waiting.faults.length })}>
          {words().faultsText}
        </Notice>
        <Table caption={words().faultsTitle({ count: props.waiting.faults.length })} onPhone="cards">
          <thead>
            <tr>
              <th scope="col">{words().line}</th>
              <th scope="col">{words().column}</th>
              <th scope="col">{words().correct}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.waiting.faults}>
              {(fault) => (
                <tr>
                  <th scope="row">{words().lineNumber({ line: fault.line })}</th>
                  <td data-label={words().column}>{fault.column}</td>
                  <td data-label={words().correct}>{faultText(fault)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </Table>
      </Show>
      <Show when={props.waiting.unknownColumns.length > 0}>
        <Notice kind="warning">{words().unknownColumns({ columns: formatList(props.waiting.unknownColumns) })}</Notice>
      </Show>
      <Show when={!isFaulty()}>
        <p>{words().sums({ added: count("new"), changed: count("changed"), same: count("unchanged") })}</p>
      </Show>
      <Show when={toWrite() > 0}>
        <Table caption={words().previewTitle} onPhone="cards">
          <thead>
            <tr>
              <th scope="col">{productsWords().product}</th>
              <th scope="col">{productsWords().offers}</th>
              <th scope="col">{productsWords().situation}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.waiting.entries.filter((entry) => entry.kind !== "unchanged")}>
              {(entry) => (
                <tr>
                  <th scope="row">{entry.name}</th>
                  <td data-label={productsWords().offers}>{productsWords().offerCount({ count: entry.offerCount })}</td>
                  <td data-label={productsWords().situation}>
                    <Badge kind={entry.kind === "new" ? "leaf" : "honey"}>
                      {entry.kind === "new" ? words().isNew : words().isChanged}
                    </Badge>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </Table>
      </Show>
      <div class="row">
        <Show when={!isFaulty() && toWrite() > 0}>
          <form method="post" action={`${props.action}/confirmation`}>
            <input type="hidden" name="etag" value={props.waiting.etag} />
            <input type="hidden" name="seen" value={props.waiting.seen} />
            <Button type="submit" kind="primary" icon="check">
              {words().confirm({ count: toWrite() })}
            </Button>
          </form>
        </Show>
        <form method="post" action={`${props.action}/abandonment`}>
          <Button type="submit">{words().abandon}</Button>
        </form>
      </div>
    </Card>
  );
}

const FIELD_OF_COLUMN: Readonly<Record<string, string>> = { prix: "price", tva: "vatRateId", produit: "name" };

function faultText({ column, expected }: WaitingImport["faults"][number]): string {
  const words = productTablesWords();
  if (expected === "missing-column") return words.missingColumn;
  if (expected === "contradicts") return words.contradicts;
  if (expected === "not-a-choice") return words.notAChoice;
  if (expected === "unknown" && column !== "tva") return words.unknown;
  return productFaultText({ path: FIELD_OF_COLUMN[column] ?? "amount", expected });
}
