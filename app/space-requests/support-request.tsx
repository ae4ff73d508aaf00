import { Show } from "solid-js";
import { createForm } from "../forms/create-form.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { postTo } from "../forms/post-form.ts";
import { useDone } from "../forms/use-done.ts";
import { Card } from "../ui/card/card.tsx";
import { TextAreaField, TextField } from "../ui/field/field.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { formatDate } from "../words/format-date.ts";
import { spaceRequestsWords } from "../words/space-requests.ts";
import type { OpenRequest } from "./load-space-requests.ts";
import { Fact, RequestFacts } from "./request-facts.tsx";
import { requestFaultText, requestRefusalText } from "./request-texts.ts";

const REGISTER = "https://annuaire-entreprises.data.gouv.fr/etablissement";

interface SupportRequestProps {
  readonly asked: OpenRequest;
  /** Another request that waits carries the same SIRET. */
  readonly isTwin: boolean;
}

/** A request as support reads it, and its two answers. */
export function SupportRequest(props: SupportRequestProps) {
  const when = () => formatDate(props.asked.askedAtMs, { timeZone: "Europe/Paris" });
  return (
    <Card class="stack" heading={props.asked.name}>
      <p>{spaceRequestsWords().askedBy({ name: props.asked.askerName, when: when() })}</p>
      <Show when={props.isTwin}>
        <Notice kind="warning">{spaceRequestsWords().sameSiret}</Notice>
      </Show>
      <RequestFacts asked={props.asked}>
        <Fact term={spaceRequestsWords().contact}>
          <a href={`mailto:${props.asked.email}`}>{props.asked.email}</a>
          {props.asked.telephone === null ? "" : `\n${props.asked.telephone}`}
        </Fact>
      </RequestFacts>
      <p>
        <a href={`${REGISTER}/${props.asked.siret}`} rel="external noreferrer" target="_blank">
          {spaceRequestsWords().official} <Icon name="external" />
        </a>
      </p>
      <CertifyForm asked={props.asked} />
      <RefuseForm asked={props.asked} />
    </Card>
  );
}

const createAnswerForm = (form: string, action: string) =>
  createForm({
    form,
    send: postTo(action),
    onDone: useDone(),
    refusalText: requestRefusalText,
    faultText: requestFaultText,
  });

/** The answer is to what stands on this page, not to what was corrected since. */
function AskedAt(props: { readonly asked: OpenRequest }) {
  return <input type="hidden" name="askedAtMs" value={props.asked.askedAtMs} />;
}

function CertifyForm(props: { readonly asked: OpenRequest }) {
  const action = `/api/support/space-requests/${props.asked.id}/certify`;
  const state = createAnswerForm(`certify-${props.asked.id}`, action);
  return (
    <FormFrame
      state={state}
      action={action}
      submit={{ label: spaceRequestsWords().certify, icon: "check", kind: "primary" }}
    >
      <AskedAt asked={props.asked} />
      <TextField
        label={spaceRequestsWords().position}
        hint={spaceRequestsWords().positionHint}
        name="position"
        autocomplete="off"
        value={state.typed("position") ?? props.asked.position}
        error={state.faultOf("position")}
        required
      />
    </FormFrame>
  );
}

/** Opens without a script. */
function RefuseForm(props: { readonly asked: OpenRequest }) {
  const action = `/api/support/space-requests/${props.asked.id}/refuse`;
  const state = createAnswerForm(`refuse-${props.asked.id}`, action);
  return (
    <details class="request-refuse" open={state.refusal() !== undefined}>
      <summary>{spaceRequestsWords().refuse}</summary>
      <FormFrame state={state} action={action} submit={{ label: spaceRequestsWords().refuseAction, kind: "danger" }}>
        <AskedAt asked={props.asked} />
        <TextAreaField
          label={spaceRequestsWords().refusal}
          hint={spaceRequestsWords().refusalHint}
          name="refusal"
          error={state.faultOf("refusal")}
          required
        >
          {state.typed("refusal") ?? ""}
        </TextAreaField>
      </FormFrame>
    </details>
  );
}
