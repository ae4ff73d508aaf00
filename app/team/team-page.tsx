import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { DoneNotice } from "../forms/done-notice.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { useProducer } from "../producer-space/producer-context.tsx";
import { Card } from "../ui/card/card.tsx";
import { TextField } from "../ui/field/field.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { teamWords } from "../words/team.ts";
import { InvitationEntry } from "./invitation-entry.tsx";
import { loadTeam, type Team } from "./load-team.ts";
import { MemberEntry } from "./member-entry.tsx";
import { createTeamForm } from "./team-form.ts";
import "./team.css";

/** Équipe, in the Paramètres: who shares the space ("seulement vous et vos collègues pouvez y accéder"). */
export function TeamPage() {
  const producer = useProducer();
  const team = createAsync(() => loadTeam(producer.id));
  return (
    <div class="stack">
      <PageTitle>{teamWords().title}</PageTitle>
      <PageHeader heading={teamWords().title} intro={teamWords().intro} />
      <DoneNotice textOf={doneText} />
      <Show when={team()}>{(known) => <TeamCards team={known()} />}</Show>
    </div>
  );
}

function TeamCards(props: { readonly team: Team }) {
  const isOnlyOwner = () => props.team.members.filter((member) => member.isOwner).length === 1;
  return (
    <>
      <Card heading={teamWords().members}>
        <ul class="team">
          <For each={props.team.members}>
            {(member) => (
              <MemberEntry member={member} team={props.team} isOnlyOwner={isOnlyOwner() && member.isOwner} />
            )}
          </For>
        </ul>
      </Card>
      <Show when={props.team.isOwner} fallback={<p class="team-quiet">{teamWords().askOwner}</p>}>
        <Card heading={teamWords().inviteTitle}>
          {/* Once an invitation has left, an empty form stands ready for the next. */}
          <Show when={`${props.team.invitations.length}`} keyed>
            <InviteForm />
          </Show>
        </Card>
      </Show>
      <Show when={props.team.invitations.length > 0}>
        <Card heading={teamWords().invitations}>
          <ul class="team">
            <For each={props.team.invitations}>
              {(invitation) => <InvitationEntry invitation={invitation} isOwner={props.team.isOwner} />}
            </For>
          </ul>
        </Card>
      </Show>
      <LeaveCard isOnlyOwner={isOnlyOwner() && props.team.isOwner} />
    </>
  );
}

function InviteForm() {
  const producer = useProducer();
  const action = `/api/producers/${producer.id}/team/invitations`;
  const state = createTeamForm("invite", action);
  return (
    <FormFrame state={state} action={action} submit={{ label: teamWords().invite, icon: "send", kind: "primary" }}>
      <TextField
        label={teamWords().email}
        hint={teamWords().inviteHint}
        name="email"
        type="email"
        autocomplete="off"
        value={state.typed("email") ?? ""}
        error={state.faultOf("email")}
        required
      />
    </FormFrame>
  );
}

/** Opens without a script. */
function LeaveCard(props: { readonly isOnlyOwner: boolean }) {
  const producer = useProducer();
  const action = `/api/producers/${producer.id}/team/leave`;
  const state = createTeamForm("leave", action);
  return (
    <Card heading={teamWords().leaveTitle}>
      <Show when={!props.isOnlyOwner} fallback={<p class="team-quiet">{teamWords().onlyOwner}</p>}>
        <details open={state.refusal() !== undefined}>
          <summary class="team-danger">{teamWords().leave}</summary>
          <FormFrame
            state={state}
            action={action}
            submit={{ label: teamWords().leaveConfirm, icon: "sign-out", kind: "danger" }}
          >
            <p>{teamWords().leaveHint}</p>
          </FormFrame>
        </details>
      </Show>
    </Card>
  );
}

function doneText(done: string): string | undefined {
  const words = teamWords();
  switch (done) {
    case "invite":
      return words.invited;
    case "annule":
      return words.revoked;
    case "proprietaire":
      return words.madeOwner;
    case "membre":
      return words.madeMember;
    case "retire":
      return words.removed;
    case "plus-membre":
      return words.memberGone;
    case "invitation-finie":
      return words.invitationOver;
    default:
      return undefined;
  }
}
