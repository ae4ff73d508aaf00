import { Show } from "solid-js";
import { Button } from "../ui/button/button.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { productsWords } from "../words/products.ts";

interface DraftNoticeProps {
  readonly isDraft: boolean;
  readonly onDrop: () => void;
}

/** What was written earlier stands in the form again. */
export function DraftNotice(props: DraftNoticeProps) {
  return (
    <Show when={props.isDraft}>
      <Notice
        kind="info"
        isAnswer
        heading={productsWords().draftTitle}
        actions={<Button onClick={() => props.onDrop()}>{productsWords().draftDrop}</Button>}
      >
        {productsWords().draftText}
      </Notice>
    </Show>
  );
}
