// A form that takes a while to write, of a row that colleagues may be writing too: it keeps a draft, warns before it is
// left, and shows what a quicker colleague has saved. Its fields are the browser's own.
import { createSignal, onMount } from "solid-js";
import { productsWords } from "../words/products.ts";
import { createForm, type Fields, fieldsOf } from "./create-form.ts";
import { draftOf } from "./draft.ts";
import { fillForm } from "./fill-form.ts";
import { type Fault, type Refusal, useFormOutcome } from "./form-outcome.ts";
import { postTo } from "./post-form.ts";
import { useDone } from "./use-done.ts";
import { warnBeforeLeaving } from "./warn-before-leaving.ts";

interface Wanted {
  /** The form's name, as the route knows it. */
  readonly form: string;
  readonly action: string;
  /** Tells its draft from all others. */
  readonly draftName: string;
  /** The version of the row as it is saved now; changes when `reload` finds a colleague's. */
  readonly version: () => string;
  readonly reload: () => Promise<void>;
  /** The form begins anew from what is saved. */
  readonly onRestart: () => void;
  readonly refusalText: (refusal: Refusal) => string;
  readonly faultText: (fault: Fault) => string;
}

export function createDraftedForm(wanted: Wanted) {
  const { action, refusalText, faultText } = wanted;
  const draft = draftOf(wanted.draftName);
  const startedAt = wanted.version();
  const [isUnsaved, setUnsaved] = createSignal(false);
  const [isDraft, setDraft] = createSignal(false);
  const [written, setWritten] = createSignal<Fields>();
  const outcome = useFormOutcome();
  const done = useDone();
  const restart = () => {
    draft.drop();
    setUnsaved(false);
    wanted.onRestart();
  };
  const state = createForm({
    form: wanted.form,
    send: async (fields) => {
      const answer = await postTo(action)(fields);
      // A colleague may have been quicker: what they saved is shown beside what is written here.
      if (!answer.ok) await wanted.reload();
      return answer;
    },
    onDone: async (goTo) => {
      draft.drop();
      setUnsaved(false);
      await done(goTo);
      restart();
    },
    ...{ refusalText, faultText },
  });
  const look = (form: HTMLFormElement) => {
    const fields = fieldsOf(form);
    setWritten(fields);
    draft.write(fields);
    setUnsaved(true);
  };
  warnBeforeLeaving({
    isUnsaved: () => isUnsaved() && state.refused()?.reason !== "sign-in-needed",
    question: () => productsWords().leaveUnsaved,
    onLeave: draft.drop,
  });
  let form: HTMLFormElement | undefined;
  onMount(() => {
    const fields = draft.read();
    if (!form || fields === null) return;
    fillForm(form, fields);
    setDraft(true);
  });
  const isOvertaken = () => state.refused()?.reason === "edited-elsewhere";
  return {
    ...{ action, state, look, isOvertaken, isDraft, restart },
    /** As it stands now: what a page without a script sent back, until somebody writes here. */
    written: (): Fields => written() ?? (outcome()?.form === wanted.form ? outcome()?.values : undefined) ?? {},
    hold: (element: HTMLFormElement) => {
      form = element;
    },
    /** Saving over a colleague's version takes knowing it. */
    version: () => (isOvertaken() ? wanted.version() : (state.typed("version") ?? startedAt)),
  };
}

export type DraftedForm = ReturnType<typeof createDraftedForm>;
