// A form that takes a while to write, of a row that colleagues may be writing too: it keeps a draft, warns before it is
// left, and shows what a quicker colleague has saved. Its fields are the browser's own.
import { createSignal, onCleanup, onMount } from "solid-js";
import { productsWords } from "../words/products.ts";
import { createForm, type Fields, fieldsOf } from "./create-form.ts";
import { createNextVersion } from "./create-next-version.ts";
import { type Draft, draftOf } from "./draft.ts";
import { fillForm } from "./fill-form.ts";
import { type Fault, type Refusal, useFormOutcome } from "./form-outcome.ts";
import { postTo, REFUSED } from "./post-form.ts";
import { useDone } from "./use-done.ts";
import { warnBeforeLeaving } from "./warn-before-leaving.ts";

interface Wanted {
  /** The form's name, as the route knows it. */
  readonly form: string;
  /** Where it is sent now. */
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
  const draft = draftOf(wanted.draftName);
  const startedAt = wanted.version();
  /** What a draft was begun from, before a colleague saved perhaps; then what saving has made of it. */
  const [basedOn, setBasedOn] = createSignal<string>();
  let sentVersion: string | undefined;
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
      setWritten(fields);
      sentVersion = fields.version;
      const answer = await postTo(wanted.action)(fields);
      // A colleague may have been quicker: what they saved is shown beside what is written here.
      if (answer.status === REFUSED) await wanted.reload();
      return answer;
    },
    onDone: async (goTo) => {
      draft.drop();
      setUnsaved(false);
      await done(goTo);
      setSavedOver(sentVersion);
    },
    ...{ refusalText: wanted.refusalText, faultText: wanted.faultText },
  });
  const isOvertaken = () => state.refused()?.reason === "edited-elsewhere";
  /** Saving over a colleague's version takes knowing it. */
  const version = () => (isOvertaken() ? wanted.version() : (basedOn() ?? state.typed("version") ?? startedAt));
  const setSavedOver = createNextVersion(wanted.version, (version) => {
    setBasedOn(version);
    // Whoever has written on meanwhile does so from what they saved.
    if (!isUnsaved()) restart();
  });
  const look = oncePerRound((form) => {
    setWritten(fieldsOf(form));
    draft.writeSoon(() => ({ ...fieldsOf(form), version: version() }));
    setUnsaved(true);
  });
  warnBeforeLeaving({
    isUnsaved: () => isUnsaved() && !["sign-in-needed", "other-person"].includes(state.refused()?.reason ?? ""),
    question: () => productsWords().leaveUnsaved,
    onLeave: draft.drop,
  });
  flushOnLeaving(draft);
  let form: HTMLFormElement | undefined;
  onMount(() => {
    const fields = draft.read();
    if (!form || fields === null) return;
    setBasedOn(fields.version);
    fillForm(form, fields);
    setDraft(true);
  });
  return {
    get action() {
      return wanted.action;
    },
    ...{ state, look, isOvertaken, isDraft, isUnsaved, restart, version },
    /** As it stands now: what a page without a script sent back, until somebody writes here. */
    written: (): Fields => written() ?? (outcome()?.form === wanted.form ? outcome()?.values : undefined) ?? {},
    hold: (element: HTMLFormElement) => {
      form = element;
    },
  };
}

export type DraftedForm = ReturnType<typeof createDraftedForm>;

/** A box tells of itself twice, a draft that comes back tells of each field: the form is read once, after all of them. */
function oncePerRound(look: (form: HTMLFormElement) => void) {
  let isDue = false;
  return (form: HTMLFormElement) => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      look(form);
    });
  };
}

/** A phone that puts the browser away may never come back to it. */
function flushOnLeaving({ flush }: Draft): void {
  onMount(() => {
    const events = ["pagehide", "visibilitychange"] as const;
    for (const event of events) window.addEventListener(event, flush);
    onCleanup(() => {
      for (const event of events) window.removeEventListener(event, flush);
      flush();
    });
  });
}
