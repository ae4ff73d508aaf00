import { Show } from "solid-js";
import { FormFrame } from "../forms/form-frame.tsx";
import { useProducer } from "../producer-space/producer-context.tsx";
import { Badge } from "../ui/badge/badge.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { commonWords } from "../words/common.ts";
import { teamWords } from "../words/team.ts";
import type { Member, Team } from "./load-team.ts";
import { createTeamForm } from "./team-form.ts";

interface MemberEntryProps {
  readonly member: Member;
  readonly team: Team;
  readonly isOnlyOwner: boolean;
}

/** A colleague, and for owners what can be done; opens without a script. */
export function MemberEntry(props: MemberEntryProps) {
  const producer = useProducer();
  const action = (what: string) => `/api/producers/${producer.id}/team/members/${props.member.userId}/${what}`;
  const state = createTeamForm(props.member.userId, action("ownership"));
  return (
    <li>
      <Show when={props.team.isOwner} fallback={<Head {...props} />}>
        <details class="team-box" open={state.refusal() !== undefined}>
          <summary class="team-summary">
            <Head {...props} />
            <span class="team-open">
              {commonWords().edit}
              <span class="said"> {props.member.name}</span>
              <Icon name="down" />
            </span>
          </summary>
          <div class="stack">
            <Show when={!props.isOnlyOwner} fallback={<p class="team-quiet">{teamWords().onlyOwner}</p>}>
              <FormFrame
                state={state}
                action={action("ownership")}
                submit={{
                  label: props.member.isOwner ? teamWords().makeMember : teamWords().makeOwner,
                  kind: "plain",
                }}
              >
                <p>{teamWords().ownerHint}</p>
                <input type="hidden" name="isOwner" value={props.member.isOwner ? "no" : "yes"} />
              </FormFrame>
            </Show>
            <Show when={props.member.userId !== props.team.userId}>
              <RemoveForm action={action("remove")} name={props.member.name} />
            </Show>
          </div>
        </details>
      </Show>
    </li>
  );
}

function Head(props: MemberEntryProps) {
  return (
    <span class="team-entry">
      <span class="team-who">
        <strong>
          {props.member.name}
          <Show when={props.member.userId === props.team.userId}> ({teamWords().you})</Show>
        </strong>
        <small>{props.member.email}</small>
      </span>
      <Badge kind={props.member.isOwner ? "leaf" : "plain"}>
        {props.member.isOwner ? teamWords().owner : teamWords().member}
      </Badge>
    </span>
  );
}

function RemoveForm(props: { readonly action: string; readonly name: string }) {
  const state = createTeamForm("remove", props.action);
  return (
    <FormFrame
      state={state}
      action={props.action}
      submit={{ label: teamWords().remove, icon: "delete", kind: "danger" }}
    >
      <p>{teamWords().removeHint({ name: props.name })}</p>
    </FormFrame>
  );
}
