import { commonWords } from "../../words/common.ts";
import { Button } from "../button/button.tsx";
import { Notice } from "../notice/notice.tsx";

interface ErrorStateProps {
  readonly onRetry: () => void;
  readonly heading?: string | undefined;
  readonly text?: string | undefined;
}

/** A part of a page that could not be had; the rest of the page stays. */
export function ErrorState(props: ErrorStateProps) {
  return (
    <Notice
      kind="error"
      isAnswer
      heading={props.heading ?? commonWords().failedTitle}
      actions={
        <Button icon="refresh" onClick={() => props.onRetry()}>
          {commonWords().retry}
        </Button>
      }
    >
      {props.text ?? commonWords().failedText}
    </Notice>
  );
}
