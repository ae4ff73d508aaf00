import { Show } from "solid-js";
import { FormFrame } from "../forms/form-frame.tsx";
import { createAnswerForm } from "../support/answer-form.ts";
import { PositionField } from "../support/position-field.tsx";
import { RefuseForm } from "../support/refuse-form.tsx";
import { Card } from "../ui/card/card.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { formatDate } from "../words/format-date.ts";
import { spaceRequestsWords } from "../words/space-requests.ts";
import type { OpenRequest } from "./load-space-requests.ts";
import { RequestFacts } from "./request-facts.tsx";

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
      <RequestFacts asked={props.asked} />
      <Contact email={props.asked.email} telephone={props.asked.telephone} />
      <RegisterLink siret={props.asked.siret} />
      <CertifyForm asked={props.asked} />
      <RefuseForm form={`refuse-${props.asked.id}`} action={`/api/support/space-requests/${props.asked.id}/refuse`}>
        <AskedAt asked={props.asked} />
      </RefuseForm>
    </Card>
  );
}

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
      <PositionField state={state} known={props.asked.position} />
    </FormFrame>
  );
}

/** How to reach who has asked, while they have an account. */
export function Contact(props: { readonly email: string | null; readonly telephone: string | null }) {
  return (
    <Show when={props.email}>
      {(email) => (
        <p>
          {spaceRequestsWords().contact} <a href={`mailto:${email()}`}>{email()}</a>
          {props.telephone === null ? "" : `, ${props.telephone}`}
        </p>
      )}
    </Show>
  );
}

/** What the state knows of an establishment. */
export function RegisterLink(props: { readonly siret: string }) {
  return (
    <p>
      <a href={`${REGISTER}/${props.siret}`} rel="external noreferrer" target="_blank">
        {spaceRequestsWords().official} <Icon name="external" />
      </a>
    </p>
  );
}
