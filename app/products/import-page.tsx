import { createAsync } from "@solidjs/router";
import { createSignal, For, Match, onMount, Show, Switch } from "solid-js";
import { CSV_COLUMNS } from "../../domain/product/product-csv.ts";
import { DoneNotice } from "../forms/done-notice.tsx";
import { useFormOutcome } from "../forms/form-outcome.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { Button, ButtonLink } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import { type ControlProps, Field } from "../ui/field/field.tsx";
import { FileControl } from "../ui/field/file-control.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { commonWords } from "../words/common.ts";
import { productTablesWords } from "../words/product-tables.ts";
import { productsWords } from "../words/products.ts";
import { ImportPreview } from "./import-preview.tsx";
import { loadImport } from "./load-products.ts";
import "./product-list.css";

const DONE_TEXTS: Readonly<Record<string, () => string>> = {
  lu: () => productTablesWords().read,
  abandonne: () => productTablesWords().abandoned,
};

const FILE_FAULTS: Readonly<Record<string, () => string>> = {
  empty: () => productTablesWords().fileMissing,
  "too-heavy": () => productTablesWords().tooHeavy,
};

/** Products brought in as a table. Plain forms: a file is sent as it is, and what it would do is looked at first. */
export function ImportPage() {
  const producer = useProducer();
  const found = createAsync(() => loadImport(producer.id));
  const refused = useRefused();
  const codesError = () =>
    refused()?.faults[0]?.expected === "undecided" ? productTablesWords().codesUndecided : undefined;
  const fileError = () => FILE_FAULTS[refused()?.faults[0]?.expected ?? ""]?.();
  const action = `/api/producers/${producer.id}/product-import`;
  const words = () => productTablesWords();
  return (
    <div class="stack">
      <PageTitle>{words().importTitle}</PageTitle>
      <PageHeader
        heading={words().importTitle}
        intro={words().importIntro}
        back={{ href: producerPaths(producer.slug).products, word: productsWords().title }}
        actions={
          <ButtonLink href={`/api/producers/${producer.id}/products.csv`} icon="download" rel="external" download="">
            {words().export}
          </ButtonLink>
        }
      />
      <DoneNotice textOf={(done) => DONE_TEXTS[done]?.()} />
      <ImportRefusal />
      <Show when={found()?.waiting}>
        {(waiting) => <ImportPreview waiting={waiting()} action={action} codesError={codesError()} />}
      </Show>
      <Card heading={words().chooseTitle}>
        <form class="stack" method="post" action={action} enctype="multipart/form-data" novalidate>
          <Field label={words().file} hint={words().fileHint} error={fileError()}>
            {(control) => <TableFile control={control} />}
          </Field>
          <p>
            <Button type="submit" kind="primary" icon="upload">
              {words().look}
            </Button>
          </p>
        </form>
        <details>
          <summary class="import-columns">{words().columnsTitle}</summary>
          <p>{words().columnsText}</p>
          <p>
            <For each={CSV_COLUMNS}>{(column, index) => `${index() === 0 ? "" : " · "}${column}`}</For>
          </p>
        </details>
      </Card>
    </div>
  );
}

function TableFile(props: { readonly control: ControlProps }) {
  let file: HTMLInputElement | undefined;
  const [name, setName] = createSignal("");
  const look = () => setName(file?.files?.[0]?.name ?? "");
  // One may have been chosen before the page was alive.
  onMount(look);
  return (
    <FileControl
      {...props.control}
      ref={file}
      name="table"
      accept=".csv,text/csv"
      button={productTablesWords().choose}
      icon="upload"
      chosen={name() || commonWords().noFile}
      onChange={look}
      required
    />
  );
}

/** What was refused, if the table was. */
function useRefused() {
  const outcome = useFormOutcome();
  return () => (outcome()?.form === "import" ? outcome() : undefined);
}

function ImportRefusal() {
  const refused = useRefused();
  const fault = () => refused()?.faults[0]?.expected;
  const words = () => productTablesWords();
  return (
    <Show when={refused()}>
      {(known) => (
        <Notice kind="error" isAnswer>
          <Switch fallback={words().fileMissing}>
            <Match when={known().reason === "edited-elsewhere"}>
              {words().overtaken}
              <ul>
                <For each={known().names}>{(name) => <li>{words().overtakenLine({ name })}</li>}</For>
              </ul>
            </Match>
            <Match when={fault() === "too-heavy"}>{words().tooHeavy}</Match>
            <Match when={fault() === "replaced"}>{words().replaced}</Match>
            <Match when={fault() === "faulty"}>{words().faulty}</Match>
            <Match when={fault() === "undecided"}>{words().codesUndecided}</Match>
          </Switch>
        </Notice>
      )}
    </Show>
  );
}
