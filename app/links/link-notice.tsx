import { useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { searchText } from "../accounts/search-text.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { commonWords } from "../words/common.ts";
import { linksWords } from "../words/links.ts";
import { createLinkForm, type LinkSide } from "./link-form.ts";

/** What has just become of a link; one that was ended can be taken back. */
export function LinkNotice(props: { readonly side: LinkSide; readonly linkedText: string }) {
  const [search] = useSearchParams();
  const done = () => searchText(search.fait);
  const ended = () => (done() === "delie" ? searchText(search.marche) : undefined);
  return (
    <div role="status">
      <Show when={done() === "relie"}>
        <Notice kind="success">{props.linkedText}</Notice>
      </Show>
      <Show when={ended()} keyed>
        {(slug) => (
          <Notice kind="success">
            <p>{linksWords().unlinked}</p>
            <Undo action={props.side.actionOf(slug, "relink")} slug={slug} />
          </Notice>
        )}
      </Show>
    </div>
  );
}

function Undo(props: { readonly action: string; readonly slug: string }) {
  const state = createLinkForm(props.slug, props.action);
  return (
    <FormFrame
      state={state}
      action={props.action}
      submit={{ label: commonWords().undo, icon: "undo", kind: "plain" }}
    />
  );
}
