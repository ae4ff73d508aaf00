import { useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { searchText } from "../accounts/search-text.ts";
import { Notice } from "../ui/notice/notice.tsx";

/** What has just happened, by the address it led to. Always there, so that what appears in it is announced. */
export function DoneNotice(props: { readonly textOf: (done: string) => string | undefined }) {
  const [search] = useSearchParams();
  const text = () => {
    const done = searchText(search.fait);
    return done === undefined ? undefined : props.textOf(done);
  };
  return (
    <div role="status">
      <Show when={text()}>{(said) => <Notice kind="success">{said()}</Notice>}</Show>
    </div>
  );
}
