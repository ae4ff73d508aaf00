import { createAsync, Navigate } from "@solidjs/router";
import { Match, Show, Switch, untrack } from "solid-js";
import type { CertifiedIdentity } from "../../domain/producer/legal-identity.ts";
import { createDraftedForm } from "../forms/create-drafted-form.ts";
import { DraftNotice } from "../forms/draft-notice.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { Restartable } from "../forms/restartable.tsx";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { FarmFields, identityField, LegalFields } from "../space-requests/identity-fields.tsx";
import { Card } from "../ui/card/card.tsx";
import { TextAreaField } from "../ui/field/field.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { contactWords } from "../words/contact.ts";
import { legalWords } from "../words/legal.ts";
import { faultText, refusalText } from "./legal-texts.ts";
import { loadLegal } from "./load-legal.ts";

/** Asking support to change what it has certified. */
export function ChangePage() {
  const producer = useProducer();
  const legal = createAsync(() => loadLegal(producer.id));
  const pages = () => producerPaths(producer.slug);
  const changeable = () => (legal()?.mayAsk === true && legal()?.open === null ? legal()?.certified : null);
  return (
    <div class="stack">
      <PageTitle>{legalWords().askChange}</PageTitle>
      <PageHeader
        heading={legalWords().askChange}
        intro={legalWords().changeHint}
        back={{ href: pages().legal, word: legalWords().title }}
      />
      <p class="legal-quiet">{contactWords().legalHint}</p>
      <Show when={legal()}>
        <Switch fallback={<Navigate href={pages().legal} />}>
          <Match when={changeable()}>
            {(certified) => (
              <Restartable>
                {(restart) => <ChangeForm identity={certified().identity} onRestart={restart} />}
              </Restartable>
            )}
          </Match>
        </Switch>
      </Show>
    </div>
  );
}

interface ChangeFormProps {
  readonly identity: CertifiedIdentity;
  readonly onRestart: () => void;
}

function ChangeForm(props: ChangeFormProps) {
  const producer = useProducer();
  const editor = createDraftedForm({
    form: "legal-change",
    action: `/api/producers/${producer.id}/legal/change`,
    draftName: `${producer.id}.legal-change`,
    version: () => "",
    // Refused because a colleague was quicker, what was written stays here: their question is another.
    reload: () => Promise.resolve(),
    onRestart: () => props.onRestart(),
    ...{ refusalText, faultText },
  });
  const start = untrack(() => props.identity);
  const field = identityField(editor.state, start);
  return (
    <>
      <DraftNotice isDraft={editor.isDraft()} onDrop={editor.restart} />
      <FormFrame
        state={editor.state}
        action={editor.action}
        onWrite={editor.look}
        onThere={editor.hold}
        submit={{ label: legalWords().send, icon: "send", kind: "primary" }}
      >
        <FarmFields field={field} />
        <LegalFields field={field} />
        <Card>
          <TextAreaField
            label={legalWords().explanation}
            hint={legalWords().explanationHint}
            name="explanation"
            error={editor.state.faultOf("explanation")}
            required
          >
            {editor.state.typed("explanation") ?? ""}
          </TextAreaField>
        </Card>
      </FormFrame>
    </>
  );
}
