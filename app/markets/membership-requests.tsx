import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { FormFrame } from "../forms/form-frame.tsx";
import { Card } from "../ui/card/card.tsx";
import { TextAreaField } from "../ui/field/field.tsx";
import { useMe } from "../ui/site/me.tsx";
import { formatDate } from "../words/format-date.ts";
import { marketWords } from "../words/market.ts";
import type { Market } from "./load-markets.ts";
import { type AskedMembership, loadRequests } from "./load-requests.ts";
import { createMembershipForm } from "./membership-form.ts";
import "./membership-requests.css";

/** For those who answer: who asks to become a member. Nothing while nobody does. */
export function MembershipRequests(props: { readonly market: Market }) {
  const me = useMe();
  const mayAnswer = () =>
    me().markets.some(
      ({ slug, rights }) =>
        slug === props.market.slug && rights.some((right) => right === "admin" || right === "members"),
    );
  return (
    <Show when={mayAnswer()}>
      <Requests market={props.market} />
    </Show>
  );
}

function Requests(props: { readonly market: Market }) {
  const requests = createAsync(() => loadRequests(props.market.slug));
  return (
    <Show when={(requests()?.length ?? 0) > 0}>
      <Card heading={marketWords().requests}>
        <ul class="membership-requests">
          <For each={requests()}>{(asked) => <Request asked={asked} market={props.market} />}</For>
        </ul>
      </Card>
    </Show>
  );
}

function Request(props: { readonly asked: AskedMembership; readonly market: Market }) {
  const about = () => `/api/markets/${props.market.slug}/membership-requests/${props.asked.userId}`;
  return (
    <li class="membership-request">
      <p>
        <strong>{props.asked.name}</strong> <a href={`mailto:${props.asked.email}`}>{props.asked.email}</a>
        <br />
        <small>{marketWords().askedOn({ when: formatDate(props.asked.askedAtMs, props.market) })}</small>
      </p>
      <Show when={props.asked.message}>
        {(message) => <blockquote class="membership-quote">{message()}</blockquote>}
      </Show>
      <AcceptForm action={`${about()}/accept`} asked={props.asked} />
      <RefuseForm action={`${about()}/refuse`} asked={props.asked} />
    </li>
  );
}

interface AnswerProps {
  readonly action: string;
  readonly asked: AskedMembership;
}

function AcceptForm(props: AnswerProps) {
  const state = createMembershipForm(`accept-${props.asked.userId}`, props.action);
  return (
    <FormFrame
      state={state}
      action={props.action}
      submit={{ label: marketWords().accept, icon: "check", kind: "plain" }}
    >
      <span class="said">{props.asked.name}</span>
    </FormFrame>
  );
}

/** Says no, and why; opens without a script. */
function RefuseForm(props: AnswerProps) {
  const state = createMembershipForm(props.asked.userId, props.action);
  return (
    <details class="membership-refuse" open={state.refusal() !== undefined}>
      <summary>{marketWords().refuse}</summary>
      <FormFrame state={state} action={props.action} submit={{ label: marketWords().refuseAction, kind: "danger" }}>
        <TextAreaField
          label={marketWords().refuseReason}
          hint={marketWords().refuseReasonHint({ name: props.asked.name })}
          name="reason"
          error={state.faultOf("reason")}
          required
        >
          {state.typed("reason") ?? ""}
        </TextAreaField>
      </FormFrame>
    </details>
  );
}
