import { Show } from "solid-js";
import { FormFrame } from "../forms/form-frame.tsx";
import { useProducer } from "../producer-space/producer-context.tsx";
import { Badge } from "../ui/badge/badge.tsx";
import { formatDate } from "../words/format-date.ts";
import { teamWords } from "../words/team.ts";
import type { Invitation } from "./load-team.ts";
import { createTeamForm } from "./team-form.ts";

const READING = { timeZone: "Europe/Paris" };

interface InvitationEntryProps {
  readonly invitation: Invitation;
  readonly isOwner: boolean;
}

/** An address that was written to, and has not answered yet. */
export function InvitationEntry(props: InvitationEntryProps) {
  return (
    <li class="team-entry">
      <span class="team-who">
        <strong>{props.invitation.email}</strong>
        <small>
          {props.invitation.isExpired
            ? teamWords().expiredAt({ when: formatDate(props.invitation.expiresAtMs, READING) })
            : teamWords().validUntil({ when: formatDate(props.invitation.expiresAtMs, READING) })}
        </small>
      </span>
      <Badge kind={props.invitation.isExpired ? "tomato" : "honey"}>
        {props.invitation.isExpired ? teamWords().expired : teamWords().pending}
      </Badge>
      <Show when={props.isOwner}>
        <span class="row">
          <ActionForm invitation={props.invitation} what="send" label={teamWords().sendAgain} />
          <ActionForm invitation={props.invitation} what="revoke" label={teamWords().revoke} />
        </span>
      </Show>
    </li>
  );
}

interface ActionFormProps {
  readonly invitation: Invitation;
  readonly what: "send" | "revoke";
  readonly label: string;
}

function ActionForm(props: ActionFormProps) {
  const producer = useProducer();
  const { invitationId } = props.invitation;
  const action = `/api/producers/${producer.id}/team/invitations/${invitationId}/${props.what}`;
  // Of two forms of one invitation, the first says what is wrong with either.
  const state = createTeamForm(props.what === "send" ? invitationId : `revoke-${invitationId}`, action);
  return (
    <FormFrame
      state={state}
      action={action}
      submit={{ label: props.label, icon: props.what === "send" ? "send" : "close", kind: "plain" }}
    >
      <span class="said">{props.invitation.email}</span>
    </FormFrame>
  );
}
