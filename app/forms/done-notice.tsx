import { useSearchParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { searchText } from "../accounts/search-text.ts";
import { Notice } from "../ui/notice/notice.tsx";
import "./done-notice.css";

interface DoneNoticeProps {
  readonly textOf: (done: string) => string | undefined;
  /** Said behind it: where to go on. */
  readonly after?: JSX.Element;
}

/** What has just happened, by the address it led to. Always there, so that what appears in it is announced. */
export function DoneNotice(props: DoneNoticeProps) {
  const [search] = useSearchParams();
  const text = () => {
    const done = searchText(search.fait);
    return done === undefined ? undefined : props.textOf(done);
  };
  return (
    <div class="done-notice" role="status">
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
