import { createAsync, useNavigate } from "@solidjs/router";
import { For, Show } from "solid-js";
import { formatCode } from "../catalogs/format-code.ts";
import { createForm } from "../forms/create-form.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { postTo } from "../forms/post-form.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { Card } from "../ui/card/card.tsx";
import { TextField } from "../ui/field/field.tsx";
import { useMe } from "../ui/site/me.tsx";
import { paths } from "../ui/site/paths.ts";
import { linksWords } from "../words/links.ts";
import { loadMarketCatalogs, type MarketCatalog } from "./load-links.ts";
import "./links.css";

/** For those who answer for a market's catalogs: which are linked, and where a code is typed that was heard on the phone. */
export function MarketCatalogs(props: { readonly slug: string }) {
  const me = useMe();
  const mayLink = () =>
    me().markets.some(
      ({ slug, rights }) => slug === props.slug && rights.some((right) => right === "admin" || right === "catalogs"),
    );
  return (
    <Show when={mayLink()}>
      <Catalogs slug={props.slug} />
    </Show>
  );
}

function Catalogs(props: { readonly slug: string }) {
  const catalogs = createAsync(() => loadMarketCatalogs(props.slug));
  return (
    <Show when={catalogs()}>
      {(known) => (
        <>
          <Card heading={linksWords().linkedCatalogs}>
            <Show when={known().length > 0} fallback={<p>{linksWords().noLinkedCatalog}</p>}>
              <ul class="links">
                <For each={known()}>{(catalog) => <LinkedCatalog catalog={catalog} slug={props.slug} />}</For>
              </ul>
            </Show>
          </Card>
          <Card heading={linksWords().linkCatalog}>
            <CodeForm slug={props.slug} />
          </Card>
        </>
      )}
    </Show>
  );
}

function LinkedCatalog(props: { readonly catalog: MarketCatalog; readonly slug: string }) {
  return (
    <li class="link">
      <a class="link-market" href={`${paths.catalog(props.catalog.code)}?marche=${encodeURIComponent(props.slug)}`}>
        {props.catalog.producerName}, {props.catalog.name}
      </a>
      <small>{formatCode(props.catalog.code)}</small>
    </li>
  );
}

function CodeForm(props: { readonly slug: string }) {
  const action = `/api/markets/${props.slug}/catalogs`;
  const navigate = useNavigate();
  const state = createForm({
    form: "catalog-code",
    send: postTo(action),
    onDone: (goTo) => navigate(goTo),
    refusalText: commonRefusalText,
    faultText: ({ expected }) => (expected === "unknown" ? linksWords().codeUnknown : linksWords().codeInvalid),
  });
  return (
    <FormFrame
      state={state}
      action={action}
      submit={{ label: linksWords().findCatalog, icon: "search", kind: "plain" }}
    >
      <TextField
        label={linksWords().code}
        hint={linksWords().codeHint}
        name="code"
        inputmode="numeric"
        autocomplete="off"
        value={state.typed("code") ?? ""}
        error={state.faultOf("code")}
        required
      />
    </FormFrame>
  );
}
