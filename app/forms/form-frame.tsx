import { useLocation } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { Button, ButtonLink } from "../ui/button/button.tsx";
import type { IconName } from "../ui/icon/icon-names.ts";
import { Notice } from "../ui/notice/notice.tsx";
import { signInAndReturn } from "../ui/site/paths.ts";
import { commonWords } from "../words/common.ts";
import type { FormState } from "./create-form.ts";
import "./long-form.css";

/** Nobody is signed in any more, or somebody else is. */
const NEEDS_SIGN_IN: ReadonlySet<string> = new Set(["sign-in-needed", "other-person"]);

interface FormFrameProps {
  readonly state: FormState;
  /** Where a browser without a script posts it. */
  readonly action: string;
  readonly children?: JSX.Element;
  readonly submit: {
    readonly label: string;
    readonly icon?: IconName;
    readonly kind?: "primary" | "plain" | "danger";
    readonly disabled?: boolean;
  };
  /** Next to its button. */
  readonly beside?: JSX.Element;
  readonly class?: string | undefined;
  /** Given the form once it is there. */
  readonly onThere?: ((form: HTMLFormElement) => void) | undefined;
  /** It carries files where there is no script. */
  readonly hasFiles?: boolean | undefined;
  /** Told at every stroke and choice. */
  readonly onWrite?: ((form: HTMLFormElement) => void) | undefined;
}

/** A form, what is wrong with it as a whole, and its button. */
export function FormFrame(props: FormFrameProps) {
  const location = useLocation();
  const write = (event: { currentTarget: HTMLFormElement }) => props.onWrite?.(event.currentTarget);
  return (
    <form
      ref={(form) => props.onThere?.(form)}
      class={props.class ?? "stack"}
      method="post"
      action={props.action}
      enctype={props.hasFiles ? "multipart/form-data" : undefined}
      onSubmit={props.state.onSubmit}
      onInput={write}
      onChange={write}
      novalidate
    >
      <Show when={props.state.refusal()}>
        {(text) => (
          <div class="form-refusal" tabindex="-1" autofocus>
            <Notice
              kind="error"
              isAnswer
              actions={
                <Show when={NEEDS_SIGN_IN.has(props.state.refused()?.reason ?? "")}>
                  <ButtonLink icon="sign-in" href={signInAndReturn(location.pathname + location.search)}>
                    {commonWords().signIn}
                  </ButtonLink>
                </Show>
              }
            >
              {text()}
            </Notice>
          </div>
        )}
      </Show>
      {props.children}
      <div class="row">
        <Button
          type="submit"
          kind={props.submit.kind ?? "primary"}
          icon={props.submit.icon}
          busy={props.state.busy()}
          disabled={props.submit.disabled}
          size={props.submit.kind === undefined ? "wide" : undefined}
        >
          {props.submit.label}
        </Button>
        {props.beside}
      </div>
    </form>
  );
}
