import { Match, Show, Switch } from "solid-js";
import { Button, ButtonLink } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import { useMe } from "../ui/site/me.tsx";
import { paths, signInAndReturn } from "../ui/site/paths.ts";
import { marketWords } from "../words/market.ts";
import type { Market } from "./load-markets.ts";

/** Joining and leaving are plain forms: they work before any script does. */
export function Membership(props: { readonly market: Market }) {
  return (
    <Show when={props.market.isMember} fallback={<NotYet market={props.market} />}>
      <Card heading={marketWords().joined}>
        <p>{marketWords().joinedText}</p>
        <form method="post" action={`/api/markets/${props.market.slug}/leave`}>
          <Button type="submit">{marketWords().leave}</Button>
        </form>
      </Card>
    </Show>
  );
}

function NotYet(props: { readonly market: Market }) {
  const words = () =>
    ({
      open: marketWords().joinOpen,
      "by-request": marketWords().joinByRequest,
      "waiting-list": marketWords().joinWaiting,
      closed: marketWords().joinClosed,
    })[props.market.joining];
  return (
    <Card heading={marketWords().joinTitle}>
      <p>{words()}</p>
      <Show when={props.market.joining === "open"}>
        <JoinForm slug={props.market.slug} />
      </Show>
    </Card>
  );
}

function JoinForm(props: { readonly slug: string }) {
  const me = useMe();
  return (
    <Switch>
      <Match when={me().person}>
        <form method="post" action={`/api/markets/${props.slug}/join`}>
          <Button type="submit" icon="add">
            {marketWords().join}
          </Button>
        </form>
      </Match>
      <Match when={!me().person}>
        <p>
          <ButtonLink href={signInAndReturn(paths.market(props.slug))} icon="sign-in">
            {marketWords().signInToJoin}
          </ButtonLink>
        </p>
      </Match>
    </Switch>
  );
}
