import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { api } from "../api.ts";
import { useDone } from "../forms/use-done.ts";
import { Button } from "../ui/button/button.tsx";
import { accountWords } from "../words/account.ts";
import { formatShortMoment } from "../words/format-date.ts";
import { createAccountForm } from "./account-form.ts";
import { deviceName } from "./device-name.ts";
import { loadSessions } from "./load-account.ts";
import "./accounts.css";

/** An account belongs to no market: its hours are those of the country Halle serves. */
const READING = { timeZone: "Europe/Paris" };

type Session = Awaited<ReturnType<typeof loadSessions>>[number];

export function SessionList() {
  const sessions = createAsync(() => loadSessions(), { initialValue: [] });
  const others = createAccountForm({
    form: "sessions",
    send: () => api().accounts.own.sessions["revoke-others"].$post(),
    onDone: useDone(),
  });
  return (
    <>
      <ul class="session-list">
        <For each={sessions()}>{(session) => <SessionRow session={session} />}</For>
      </ul>
      <Show when={sessions().length > 1}>
        <form novalidate method="post" action="/api/accounts/own/sessions/revoke-others" onSubmit={others.onSubmit}>
          <Button type="submit" icon="sign-out" busy={others.busy()}>
            {accountWords().endOtherSessions}
          </Button>
        </form>
      </Show>
    </>
  );
}

function SessionRow(props: { readonly session: Session }) {
  const state = createAccountForm({
    form: "sessions",
    send: ({ id = "" }) => api().accounts.own.sessions.revoke.$post({ json: { id } }),
    onDone: useDone(),
  });
  const name = () => deviceName(props.session.userAgent) || accountWords().unknownDevice;
  const facts = () => [
    props.session.place ?? props.session.ipAddress,
    accountWords().signedInAt({ when: formatShortMoment(props.session.signedInAtMs, READING) }),
    props.session.usedAtMs > props.session.signedInAtMs &&
      accountWords().lastSeen({ when: formatShortMoment(props.session.usedAtMs, READING) }),
  ];
  return (
    <li class="session">
      <div>
        <p>
          <strong>{name()}</strong>
          <Show when={props.session.isCurrent}> ({accountWords().thisDevice})</Show>
        </p>
        <p class="account-facts">{facts().filter(Boolean).join(" · ")}</p>
      </div>
      <Show when={!props.session.isCurrent}>
        <form novalidate method="post" action="/api/accounts/own/sessions/revoke" onSubmit={state.onSubmit}>
          <input type="hidden" name="id" value={props.session.id} />
          <Button
            type="submit"
            kind="quiet"
            busy={state.busy()}
            aria-label={accountWords().endSessionOf({ name: name() })}
          >
            {accountWords().endSession}
          </Button>
        </form>
      </Show>
    </li>
  );
}
