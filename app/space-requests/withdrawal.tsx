import { revalidate, useNavigate, useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { loadMe } from "../accounts/load-me.ts";
import { searchText } from "../accounts/search-text.ts";
import { createForm, type FormState } from "../forms/create-form.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import type { Refusal } from "../forms/form-outcome.ts";
import { postTo, REFUSED } from "../forms/post-form.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { Notice } from "../ui/notice/notice.tsx";
import { commonWords } from "../words/common.ts";
import { formatDate } from "../words/format-date.ts";
import { spaceRequestsWords } from "../words/space-requests.ts";
import { loadOwnRequest, type OwnRequest } from "./load-space-requests.ts";

const WITHDRAW = "/api/space-request/withdraw";
const RESTORE = "/api/space-request/restore";

/** A button without fields. The page is another one afterwards, and begins at its top; refused, it shows what has come. */
function createButton(form: string, action: string) {
  const navigate = useNavigate();
  return createForm({
    form,
    send: async (fields) => {
      const answer = await postTo(action)(fields);
      if (answer.status === REFUSED) await revalidate([loadOwnRequest.key, loadMe.key]);
      return answer;
    },
    onDone: async (goTo) => {
      navigate(goTo, { replace: true });
      await revalidate();
    },
    refusalText,
    faultText: () => spaceRequestsWords().fieldInvalid,
  });
}

function refusalText(refusal: Refusal): string {
  switch (refusal.reason) {
    case "already-decided":
      return spaceRequestsWords().answeredMeanwhile;
    case "past-undoing":
      return spaceRequestsWords().undoTooLate;
    default:
      return commonRefusalText(refusal);
  }
}

export const createWithdrawal = () => createButton("withdraw-request", WITHDRAW);

/** Takes the request back, as long as it has no answer. */
export function WithdrawForm(props: { readonly state: FormState }) {
  return (
    <FormFrame
      state={props.state}
      action={WITHDRAW}
      submit={{ label: spaceRequestsWords().withdraw, icon: "undo", kind: "plain" }}
    >
      <p class="request-hint">{spaceRequestsWords().withdrawHint}</p>
    </FormFrame>
  );
}

/** The request was taken back: just now, with the way to undo that, or some time ago. */
export function Withdrawn(props: { readonly asked: OwnRequest }) {
  const [search] = useSearchParams();
  const isFresh = () => searchText(search.fait) === "retire";
  return (
    <div role="status">
      <Show when={isFresh()} fallback={<WithdrawnBefore asked={props.asked} />}>
        <Notice kind="success" heading={spaceRequestsWords().withdrawn}>
          <p>{spaceRequestsWords().withdrawnNext}</p>
          <Undo />
        </Notice>
      </Show>
    </div>
  );
}

function WithdrawnBefore(props: { readonly asked: OwnRequest }) {
  const when = () => formatDate(props.asked.withdrawnAtMs ?? 0, { timeZone: "Europe/Paris" });
  return (
    <Notice kind="info" heading={spaceRequestsWords().withdrawnTitle({ when: when() })}>
      {spaceRequestsWords().withdrawnNext}
    </Notice>
  );
}

function Undo() {
  const state = createButton("restore-request", RESTORE);
  return (
    <FormFrame state={state} action={RESTORE} submit={{ label: commonWords().undo, icon: "undo", kind: "plain" }} />
  );
}
