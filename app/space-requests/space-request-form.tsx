import { revalidate } from "@solidjs/router";
import { untrack } from "solid-js";
import { createDraftedForm } from "../forms/create-drafted-form.ts";
import { DraftNotice } from "../forms/draft-notice.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { Card } from "../ui/card/card.tsx";
import { CheckField, FieldGroup } from "../ui/field/choice.tsx";
import { spaceRequestsWords } from "../words/space-requests.ts";
import { FarmFields, identityField, LegalFields } from "./identity-fields.tsx";
import { loadOwnRequest, type OwnRequest } from "./load-space-requests.ts";
import { requestFaultText, requestRefusalText } from "./request-texts.ts";
import "./space-requests.css";

interface SpaceRequestFormProps {
  readonly userId: string;
  /** To be sent again: refused, or taken back; null: a new one. */
  readonly before: OwnRequest | null;
  readonly onRestart: () => void;
}

export function SpaceRequestForm(props: SpaceRequestFormProps) {
  const editor = createDraftedForm({
    form: "space-request",
    action: "/api/space-request",
    draftName: `${props.userId}.space-request`,
    version: () => "",
    // It may have been sent from another page meanwhile.
    reload: () => revalidate(loadOwnRequest.key),
    onRestart: () => props.onRestart(),
    refusalText: requestRefusalText,
    faultText: requestFaultText,
  });
  const start = untrack(() => props.before);
  const field = identityField(editor.state, start);
  return (
    <>
      <DraftNotice isDraft={editor.isDraft()} onDrop={editor.restart} />
      <FormFrame
        state={editor.state}
        action={editor.action}
        onWrite={editor.look}
        onThere={editor.hold}
        submit={{ label: start ? spaceRequestsWords().sendAgain : spaceRequestsWords().send, icon: "send" }}
      >
        <FarmFields field={field} />
        <LegalFields field={field} />
        <Card>
          <FieldGroup
            legend={spaceRequestsWords().charter}
            hint={spaceRequestsWords().charterPromise}
            error={editor.state.faultOf("charter")}
          >
            <CheckField
              label={spaceRequestsWords().charterText}
              name="charter"
              value="accepted"
              checked={editor.state.typed("charter") === "accepted"}
            />
          </FieldGroup>
        </Card>
      </FormFrame>
    </>
  );
}
