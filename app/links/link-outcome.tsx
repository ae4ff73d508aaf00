import { useSearchParams } from "@solidjs/router";
import { createEffect, on, Show } from "solid-js";
import { searchText } from "../accounts/search-text.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { doneCount } from "../forms/use-done.ts";
import { Notice } from "../ui/notice/notice.tsx";
import { commonWords } from "../words/common.ts";
import { linksWords } from "../words/links.ts";
import { createLinkForm, type LinkSide } from "./link-form.ts";

/** The market whose link was just made or ended, by its address; undefined when none was. */
export function useJustChanged() {
  const [search] = useSearchParams();
  const slug = () => searchText(search.marche);
  const done = () => searchText(search.fait);
  return {
    linked: () => (done() === "relie" ? slug() : undefined),
    ended: () => (done() === "delie" ? slug() : undefined),
  };
}

interface LinkOutcomeProps {
  readonly slug: string;
  readonly side: LinkSide;
  readonly linkedText: string;
}

/** What has just become of a link, where its button was pressed; one that was ended can be taken back there. */
export function LinkOutcome(props: LinkOutcomeProps) {
  const changed = useJustChanged();
  const isEnded = () => changed.ended() === props.slug;
  const isLinked = () => changed.linked() === props.slug;
  let notice: HTMLDivElement | undefined;
  const show = () => (isEnded() || isLinked()) && notice?.scrollIntoView({ block: "nearest" });
  createEffect(on([isEnded, isLinked, doneCount], show, { defer: true }));
  return (
    <div class="link-outcome" role="status" ref={notice}>
      <Show when={isLinked()}>
        <Notice kind="success">{props.linkedText}</Notice>
      </Show>
      <Show when={isEnded()}>
        <Notice kind="success">
          <p>{linksWords().unlinked}</p>
          <Undo action={props.side.actionOf(props.slug, "relink")} slug={props.slug} />
        </Notice>
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
