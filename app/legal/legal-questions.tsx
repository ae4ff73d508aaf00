import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { changedFields } from "../../domain/producer/legal-identity.ts";
import { DoneNotice } from "../forms/done-notice.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { Contact, RegisterLink } from "../space-requests/support-request.tsx";
import { createAnswerForm } from "../support/answer-form.ts";
import { PositionField } from "../support/position-field.tsx";
import { RefuseForm } from "../support/refuse-form.tsx";
import { Card } from "../ui/card/card.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { formatDate } from "../words/format-date.ts";
import { legalWords } from "../words/legal.ts";
import { spaceRequestsWords } from "../words/space-requests.ts";
import { ChangeHistory } from "./change-history.tsx";
import { IdentityDifferences } from "./identity-differences.tsx";
import { loadLegalQuestions, type Question } from "./load-legal.ts";

/** Where support reads what is to change, old beside new, and answers. */
export function LegalQuestions() {
  const questions = createAsync(() => loadLegalQuestions());
  return (
    <div class="support-page stack">
      <PageTitle>{legalWords().supportTitle}</PageTitle>
      <PageHeader heading={legalWords().supportTitle} intro={legalWords().supportIntro} />
      <DoneNotice textOf={doneText} />
      <Show when={questions()}>
        {(known) => (
          <>
            <For
              each={known().open}
              fallback={
                <EmptyState
                  icon="check-circle"
                  heading={spaceRequestsWords().noneTitle}
                  text={spaceRequestsWords().noneText}
                />
              }
            >
              {(question) => <OpenQuestion question={question} />}
            </For>
            <Show when={known().answered.length > 0}>
              <Card heading={legalWords().lastAnswers}>
                <ChangeHistory changes={known().answered} isOfMany />
              </Card>
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}

function OpenQuestion(props: { readonly question: Question }) {
  const asked = () => ({
    name: props.question.askerName ?? legalWords().somebody,
    when: formatDate(props.question.askedAtMs, { timeZone: "Europe/Paris" }),
  });
  return (
    <Card class="stack" heading={props.question.before.name}>
      <p>{spaceRequestsWords().askedBy(asked())}</p>
      <p class="legal-text">{props.question.explanation}</p>
      <IdentityDifferences
        caption={legalWords().whatChanges}
        before={props.question.before}
        after={props.question.wanted}
        isWhole
      />
      <Contact email={props.question.email} telephone={props.question.telephone} />
      <RegisterLink siret={props.question.wanted.siret} />
      <ApplyForm question={props.question} />
      <RefuseForm
        form={`refuse-${props.question.id}`}
        action={`/api/support/legal-changes/${props.question.id}/refuse`}
      />
    </Card>
  );
}

/** The place on the map is asked for where the farm moves; otherwise one press is enough. */
function ApplyForm(props: { readonly question: Question }) {
  const action = `/api/support/legal-changes/${props.question.id}/apply`;
  const state = createAnswerForm(`apply-${props.question.id}`, action);
  const isMoving = () =>
    changedFields(props.question.before, props.question.wanted).some(
      (field) => field === "street" || field === "postcode" || field === "commune",
    );
  return (
    <FormFrame state={state} action={action} submit={{ label: legalWords().apply, icon: "check", kind: "primary" }}>
      <Show when={isMoving()} fallback={<input type="hidden" name="position" value={props.question.position} />}>
        <PositionField state={state} known={props.question.position} />
      </Show>
    </FormFrame>
  );
}

function doneText(done: string): string | undefined {
  switch (done) {
    case "modifie":
      return legalWords().appliedDone;
    case "refuse":
      return spaceRequestsWords().refused;
    default:
      return undefined;
  }
}
