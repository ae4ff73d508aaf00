import { useLocation, useSearchParams } from "@solidjs/router";
import { createEffect, type JSX, on, Show } from "solid-js";
import { searchText } from "../accounts/search-text.ts";
import { Notice } from "../ui/notice/notice.tsx";
import { doneCount, pastAddress } from "./use-done.ts";
import "./done-notice.css";

interface DoneNoticeProps {
  readonly textOf: (done: string) => string | undefined;
  /** Said behind it: where to go on. */
  readonly after?: JSX.Element;
}

/**
 * What has just happened, by the address it led to. Always there, so that what appears in it is announced; brought into
 * sight when it appears, since the button that was pressed may stand a thousand rows below.
 */
export function DoneNotice(props: DoneNoticeProps) {
  const [search] = useSearchParams();
  const location = useLocation();
  const text = () => {
    const done = searchText(search.fait);
    const isPast = pastAddress() === location.pathname + location.search;
    return done === undefined || isPast ? undefined : props.textOf(done);
  };
  let notice: HTMLDivElement | undefined;
  const show = () => text() !== undefined && notice?.scrollIntoView({ block: "nearest" });
  createEffect(on([text, doneCount], show, { defer: true }));
  return (
    <div class="done-notice" role="status" ref={notice}>
      <Show when={text()}>
        {(said) => (
          <Notice kind="success">
            {said()} {props.after}
          </Notice>
        )}
      </Show>
    </div>
  );
}
