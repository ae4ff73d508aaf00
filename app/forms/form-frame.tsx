import { type JSX, Show } from "solid-js";
import { Button } from "../ui/button/button.tsx";
import type { IconName } from "../ui/icon/icon-names.ts";
import { Notice } from "../ui/notice/notice.tsx";
import type { FormState } from "./create-form.ts";

interface FormFrameProps {
  readonly state: FormState;
  /** Where a browser without a script posts it. */
  readonly action: string;
  readonly children?: JSX.Element;
  readonly submit: { readonly label: string; readonly icon?: IconName; readonly kind?: "primary" | "plain" | "danger" };
}

/** A form, what is wrong with it as a whole, and its button. */
export function FormFrame(props: FormFrameProps) {
  return (
    <form class="stack" method="post" action={props.action} onSubmit={props.state.onSubmit} novalidate>
      <Show when={props.state.refusal()}>
        {(text) => (
          <div class="form-refusal" tabindex="-1" autofocus>
            <Notice kind="error" isAnswer>
              {text()}
            </Notice>
          </div>
        )}
      </Show>
      {props.children}
      <p>
        <Button
          type="submit"
          kind={props.submit.kind ?? "primary"}
          icon={props.submit.icon}
          busy={props.state.busy()}
          size={props.submit.kind === undefined ? "wide" : undefined}
        >
          {props.submit.label}
        </Button>
      </p>
    </form>
  );
}
