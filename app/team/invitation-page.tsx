import { createAsync, useSearchParams } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import { loadMe } from "../accounts/load-me.ts";
import { searchText } from "../accounts/search-text.ts";
import { createForm } from "../forms/create-form.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { useFormOutcome } from "../forms/form-outcome.ts";
import { postTo } from "../forms/post-form.ts";
import { ButtonLink } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { paths, signInAndReturn } from "../ui/site/paths.ts";
import { teamWords } from "../words/team.ts";
import { loadInvitation } from "./load-team.ts";
import { faultText, refusalText } from "./team-form.ts";

/** Where the link of an invitation leads; accepted by a button, because mail scanners follow links. */
export function InvitationPage() {
  const [search] = useSearchParams();
  const outcome = useFormOutcome();
  // A plain form that came back carries the token among what was typed, not in the address.
  const token = () => searchText(search.jeton) ?? outcome()?.values.token ?? "";
  const invitation = createAsync(() => loadInvitation(token()));
  const me = createAsync(() => loadMe());
  return (
    <div class="page-narrow stack">
      <PageTitle>{teamWords().invitationTitle}</PageTitle>
      <Switch>
        <Match when={invitation() === null}>
          <h1>{teamWords().expiredTitle}</h1>
          <p>{teamWords().expiredText}</p>
        </Match>
        <Match when={invitation()}>
          {(known) => (
            <>
              <h1>{teamWords().joinTitle({ producer: known().producerName })}</h1>
              <p>
                {known().inviterName === null
                  ? teamWords().joinText
                  : teamWords().joinTextBy({ name: known().inviterName ?? "" })}
              </p>
              <Show when={me()?.person} fallback={<SignInFirst token={token()} />}>
                {(person) => <AcceptForm token={token()} person={person()} />}
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </div>
  );
}

const pathOf = (token: string): string => `/invitation?jeton=${encodeURIComponent(token)}`;

function SignInFirst(props: { readonly token: string }) {
  return (
    <Card class="stack">
      <p>{teamWords().signInFirst}</p>
      <p class="row">
        <ButtonLink kind="primary" icon="sign-in" href={signInAndReturn(pathOf(props.token))}>
          {teamWords().signIn}
        </ButtonLink>
        <ButtonLink href={`${paths.signUp}?suite=${encodeURIComponent(pathOf(props.token))}`}>
          {teamWords().signUp}
        </ButtonLink>
      </p>
    </Card>
  );
}

interface AcceptFormProps {
  readonly token: string;
  readonly person: { readonly name: string; readonly email: string };
}

function AcceptForm(props: AcceptFormProps) {
  const state = createForm({
    form: "invitation",
    send: postTo("/api/invitations/accept"),
    // Another menu stands on every page from now on.
    onDone: (goTo) => location.assign(goTo),
    ...{ refusalText, faultText },
  });
  return (
    <Card class="stack">
      <p>{teamWords().signedInAs(props.person)}</p>
      <FormFrame state={state} action="/api/invitations/accept" submit={{ label: teamWords().accept, icon: "check" }}>
        <input type="hidden" name="token" value={props.token} />
      </FormFrame>
      <p>
        <a href={signInAndReturn(pathOf(props.token))}>{teamWords().otherAccount}</a>
      </p>
    </Card>
  );
}
