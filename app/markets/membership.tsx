import { Match, Show, Switch } from "solid-js";
import { mayAskAgainAtMs } from "../../domain/market/joining.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { Button, ButtonLink } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import { TextAreaField } from "../ui/field/field.tsx";
import { useMe } from "../ui/site/me.tsx";
import { MEMBERSHIP_ANCHOR, paths, signInAndReturn } from "../ui/site/paths.ts";
import { formatDate } from "../words/format-date.ts";
import { marketWords } from "../words/market.ts";
import type { Market } from "./load-markets.ts";
import { createMembershipForm } from "./membership-form.ts";
import "./membership-requests.css";

interface OfMarket {
  readonly market: Market;
}

/** Joining, leaving and asking are plain forms: they work before any script does. */
export function Membership(props: OfMarket) {
  return (
    <div id={MEMBERSHIP_ANCHOR}>
      <Show when={props.market.isMember} fallback={<NotYet market={props.market} />}>
        <Card heading={marketWords().joined}>
          <p>{marketWords().joinedText}</p>
          <form novalidate method="post" action={`/api/markets/${props.market.slug}/leave`}>
            <Button type="submit">{marketWords().leave}</Button>
          </form>
        </Card>
      </Show>
    </div>
  );
}

function NotYet(props: OfMarket) {
  const words = () =>
    ({
      open: marketWords().joinOpen,
      "by-request": marketWords().joinByRequest,
      "waiting-list": marketWords().joinWaiting,
      closed: marketWords().joinClosed,
    })[props.market.joining];
  return (
    <Card class="stack" heading={marketWords().joinTitle}>
      <p>{words()}</p>
      <Show when={props.market.joining === "open"}>
        <JoinForm slug={props.market.slug} />
      </Show>
      <Show when={props.market.joining === "by-request"}>
        <Asking market={props.market} />
      </Show>
    </Card>
  );
}

function JoinForm(props: { readonly slug: string }) {
  const me = useMe();
  return (
    <Show when={me().person} fallback={<SignIn slug={props.slug} label={marketWords().signInToJoin} />}>
      <form novalidate method="post" action={`/api/markets/${props.slug}/join`}>
        <Button type="submit" icon="add">
          {marketWords().join}
        </Button>
      </form>
    </Show>
  );
}

function SignIn(props: { readonly slug: string; readonly label: string }) {
  return (
    <p>
      <ButtonLink href={signInAndReturn(paths.market(props.slug))} icon="sign-in">
        {props.label}
      </ButtonLink>
    </p>
  );
}

/** Where a request stands, and what can be done about it. */
function Asking(props: OfMarket) {
  const me = useMe();
  const written = (ms: number) => formatDate(ms, props.market);
  const request = () => props.market.request;
  const againAtMs = () => {
    const latest = request();
    return latest?.state === "refused" && mayAskAgainAtMs(latest) > props.market.nowMs ? mayAskAgainAtMs(latest) : null;
  };
  return (
    <Switch fallback={<AskForm slug={props.market.slug} />}>
      <Match when={me().person === null}>
        <SignIn slug={props.market.slug} label={marketWords().signInToAsk} />
      </Match>
      <Match when={request()?.state === "waiting"}>
        <p>{marketWords().requestWaits({ when: written(request()?.askedAtMs ?? 0) })}</p>
        <WithdrawForm slug={props.market.slug} />
      </Match>
      <Match when={request()?.state === "refused"}>
        <p>{marketWords().requestWasRefused({ when: written(request()?.decidedAtMs ?? 0) })}</p>
        <blockquote class="membership-quote">{request()?.reason}</blockquote>
        <Show when={againAtMs()} fallback={<AskForm slug={props.market.slug} />}>
          {(ms) => <p>{marketWords().askAgainFrom({ when: written(ms()) })}</p>}
        </Show>
      </Match>
    </Switch>
  );
}

function AskForm(props: { readonly slug: string }) {
  const action = `/api/markets/${props.slug}/membership-request`;
  const state = createMembershipForm("membership-request", action);
  return (
    <FormFrame state={state} action={action} submit={{ label: marketWords().askToJoin, icon: "send", kind: "plain" }}>
      <TextAreaField
        label={marketWords().requestMessage}
        hint={marketWords().requestMessageHint}
        name="message"
        error={state.faultOf("message")}
      >
        {state.typed("message") ?? ""}
      </TextAreaField>
    </FormFrame>
  );
}

function WithdrawForm(props: { readonly slug: string }) {
  const action = `/api/markets/${props.slug}/membership-request/withdraw`;
  const state = createMembershipForm("membership-request", action);
  return <FormFrame state={state} action={action} submit={{ label: marketWords().withdrawRequest, kind: "plain" }} />;
}
