import { For, Show } from "solid-js";
import { isCategoryPath } from "../../domain/product/category.ts";
import { Badge } from "../ui/badge/badge.tsx";
import { Button } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import { CheckField, FieldGroup } from "../ui/field/choice.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { Table } from "../ui/table/table.tsx";
import { categoryWords } from "../words/category.ts";
import { formatList } from "../words/format-list.ts";
import { formatMoney } from "../words/format-money.ts";
import { productTablesWords } from "../words/product-tables.ts";
import { productsWords } from "../words/products.ts";
import type { WaitingImport } from "./load-products.ts";
import { productFaultText } from "./product-texts.ts";

interface ImportPreviewProps {
  readonly waiting: WaitingImport;
  readonly action: string;
  /** Nothing was said of the damaged codes. */
  readonly codesError: string | undefined;
}

/** What the table would do, or every line of it to correct. Nothing is written before somebody says so. */
export function ImportPreview(props: ImportPreviewProps) {
  const words = () => productTablesWords();
  const count = (kind: WaitingImport["entries"][number]["kind"]) =>
    props.waiting.entries.filter((entry) => entry.kind === kind).length;
  const isFaulty = () => props.waiting.faults.length > 0;
  const toWrite = () => count("new") + count("changed");
  const unlikely = () =>
    props.waiting.entries.flatMap(({ name, unlikelyPrices }) =>
      unlikelyPrices.map(({ offer, priceCents }) =>
        words().unlikelyPrice({
          name: [name, offer].filter((part) => part !== "").join(", "),
          price: formatMoney(priceCents),
        }),
      ),
    );
  const recognized = () => props.waiting.entries.filter((entry) => entry.isRecognized).length;
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
                  <td data-label={words().column}>{fault.column ?? words().wholeLine}</td>
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
        <Show when={recognized() > 0}>
          <Notice kind="info">{words().recognized({ count: recognized() })}</Notice>
        </Show>
      </Show>
      <Show when={toWrite() > 0}>
        <Table caption={words().previewTitle} onPhone="cards">
          <thead>
            <tr>
              <th scope="col">{productsWords().product}</th>
              <th scope="col">{productsWords().offers}</th>
              <th scope="col">{productsWords().situation}</th>
              <th scope="col">{words().changes}</th>
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
                  <td data-label={words().changes}>
                    <ul class="import-changes">
                      <For each={entry.changes}>{(change) => <Change change={change} />}</For>
                    </ul>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </Table>
      </Show>
      <Show when={!isFaulty() && unlikely().length > 0}>
        <Notice kind="warning">
          {words().unlikelyPrices}
          <ul>
            <For each={unlikely()}>{(price) => <li>{price}</li>}</For>
          </ul>
        </Notice>
      </Show>
      <div class="row">
        <Show when={!isFaulty() && toWrite() + props.waiting.damaged.length > 0}>
          <form class="stack" method="post" action={`${props.action}/confirmation`} novalidate>
            <input type="hidden" name="etag" value={props.waiting.etag} />
            <input type="hidden" name="seen" value={props.waiting.seen} />
            <Show when={props.waiting.damaged.length > 0}>
              <DamagedCodes damaged={props.waiting.damaged} error={props.codesError} />
            </Show>
            <p>
              <Button type="submit" kind="primary" icon="check">
                {toWrite() > 0 ? words().confirm({ count: toWrite() }) : words().confirmCodes}
              </Button>
            </p>
          </form>
        </Show>
        <form novalidate method="post" action={`${props.action}/abandonment`}>
          <Button type="submit">{words().abandon}</Button>
        </form>
      </div>
    </Card>
  );
}

type CellChange = WaitingImport["entries"][number]["changes"][number];

/** One cell, from what to what. */
function Change(props: { readonly change: CellChange }) {
  const words = () => productTablesWords();
  const label = () => (props.change.column === "id offre" ? words().orderOfOffers : props.change.column);
  const isNewOffer = () => props.change.column === "offre" && props.change.offer === null;
  return (
    <li>
      <Show when={!isNewOffer()} fallback={words().newOffer({ offer: props.change.to })}>
        <Show when={props.change.offer}>{(offer) => <span>{`${offer()} · `}</span>}</Show>
        <span>{`${label()}${words().colon} `}</span>
        <del>{cellText(props.change.column, props.change.from)}</del>
        <span class="said">{` ${words().becomes}`}</span> <Icon name="forward" />{" "}
        <ins>{cellText(props.change.column, props.change.to)}</ins>
      </Show>
    </li>
  );
}

function cellText(column: string, text: string): string {
  if (text === "") return productTablesWords().emptyCell;
  if (column === "photo") return productTablesWords().picture;
  return column === "catégorie" && isCategoryPath(text) ? categoryWords()[text] : text;
}

interface DamagedCodesProps {
  readonly damaged: WaitingImport["damaged"];
  readonly error: string | undefined;
}

/** Codes that a spreadsheet has taken for numbers or dates: which are right is asked. */
function DamagedCodes(props: DamagedCodesProps) {
  const words = () => productTablesWords();
  return (
    <FieldGroup
      legend={words().damagedTitle({ count: props.damaged.length })}
      hint={words().damagedHint}
      error={props.error}
    >
      <ul class="import-changes">
        <For each={props.damaged}>
          {(code) => (
            <li>
              {`${words().lineNumber({ line: code.line })}, ${code.name}${words().colon} `}
              <del>{code.before ?? words().emptyCell}</del>
              <span class="said">{` ${words().becomes}`}</span> <Icon name="forward" /> <ins>{code.after}</ins>
            </li>
          )}
        </For>
      </ul>
      <CheckField kind="radio" name="codes" value="keep" label={words().keepCodes} />
      <CheckField kind="radio" name="codes" value="take" label={words().takeCodes} />
    </FieldGroup>
  );
}

const FIELD_OF_COLUMN: Readonly<Record<string, string>> = { prix: "price", tva: "vatRateId", produit: "name" };

function faultText({ column, expected }: WaitingImport["faults"][number]): string {
  const words = productTablesWords();
  if (expected === "missing-column") return words.missingColumn;
  if (expected === "cell-count" || column === null) return words.cellCount;
  if (expected === "contradicts") return words.contradicts;
  if (expected === "not-a-choice") return words.notAChoice;
  if (expected === "unknown" && column !== "tva") return words.unknown;
  return productFaultText({ path: FIELD_OF_COLUMN[column] ?? "amount", expected });
}
