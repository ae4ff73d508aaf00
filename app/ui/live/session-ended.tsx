import { useLocation } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { commonWords } from "../../words/common.ts";
import { liveWords } from "../../words/live.ts";
import { Button, ButtonLink } from "../button/button.tsx";
import { Notice } from "../notice/notice.tsx";
import { signInAndReturn } from "../site/paths.ts";

interface SessionEndedProps {
  /** null while the page may go on. */
  readonly ended: { readonly otherName: string | null } | null;
  /** What becomes of what was done here and not sent: it differs from page to page. */
  readonly kept: string;
  /** What is typed stands on this page alone: signing in must not take it away. */
  readonly inNewTab?: boolean | undefined;
}

/** The page has stopped: why, what is kept, and the way on. */
export function SessionEnded(props: SessionEndedProps): JSX.Element {
  const location = useLocation();
  const signIn = () => signInAndReturn(location.pathname + location.search);
  const target = () => (props.inNewTab ? "_blank" : undefined);
  return (
    <Show when={props.ended}>
      {(ended) => (
        <Notice
          kind="warning"
          isAnswer
          heading={ended().otherName === null ? liveWords().endedTitle : liveWords().otherTitle}
          actions={
            <>
              <ButtonLink icon="sign-in" href={signIn()} target={target()}>
                {ended().otherName === null ? commonWords().signIn : liveWords().changeAccount}
              </ButtonLink>
              <Show when={ended().otherName}>
                {(name) => (
                  <Button icon="refresh" onClick={() => window.location.reload()}>
                    {liveWords().goOnAs({ name: name() })}
                  </Button>
                )}
              </Show>
            </>
          }
        >
          <Show when={ended().otherName}>{(name) => <p>{liveWords().otherText({ name: name() })}</p>}</Show>
          <p>{props.kept}</p>
        </Notice>
      )}
    </Show>
  );
}
