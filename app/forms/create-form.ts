// One form. Without a script the browser posts it and comes back with what was refused; with one it goes by a request,
// the page stays, and nothing that was typed is lost.
import { type Accessor, createSignal } from "solid-js";
import { type Fault, OFFLINE, type Refusal, refusalIn, useFormOutcome } from "./form-outcome.ts";
import { setPastAddress } from "./use-done.ts";

export type Fields = Readonly<Record<string, string>>;

/** Nothing was wrong: a page without a script had its form come back as it asked, or was sent. */
const WELCOME_BACK: ReadonlySet<string> = new Set(["more-lines", "lines-moved", "sent"]);

interface Answer {
  readonly ok: boolean;
  json(): Promise<unknown>;
}

export interface FormWanted {
  /** The form's name, as the route knows it. */
  readonly form: string;
  readonly send: (fields: Fields, form: HTMLFormElement) => Promise<Answer>;
  /** Where the answer says to go. */
  readonly onDone: (goTo: string) => void | Promise<void>;
}

/** How this form says what is wrong. */
interface FormTexts {
  readonly refusalText: (refusal: Refusal) => string;
  readonly faultText: (fault: Fault) => string;
}

export interface FormState {
  readonly busy: Accessor<boolean>;
  /** What is wrong with the form as a whole. */
  readonly refusal: Accessor<string | undefined>;
  /** The same as the server said it; undefined when nothing is. */
  readonly refused: Accessor<Refusal | undefined>;
  /** What is wrong with one field. */
  readonly faultOf: (field: string) => string | undefined;
  /** What was typed before the page came back. */
  readonly typed: (field: string) => string | undefined;
  readonly onSubmit: (event: SubmitEvent & { currentTarget: HTMLFormElement }) => void;
}

export function createForm({ form, send, onDone, refusalText, faultText }: FormWanted & FormTexts): FormState {
  const outcome = useFormOutcome();
  const cameBack = () => (outcome()?.form === form ? outcome() : null);
  const [busy, setBusy] = createSignal(false);
  /** Undefined until this page itself has sent the form: until then what came back stands. */
  const [latest, setLatest] = createSignal<Refusal | null>();
  const refusal = () => (latest() === undefined ? cameBack() : latest());

  const submit = async (element: HTMLFormElement, submitter: HTMLElement | null) => {
    // Enter pressed twice is one wish.
    if (busy()) return;
    const fields = fieldsOf(element, submitter);
    setBusy(true);
    setPastAddress(location.pathname + location.search);
    try {
      const answer = await send(fields, element);
      // A proxy's error page is no answer of ours; neither is the door of a guest network, which says that all is well.
      const body = await answer.json().catch(() => null);
      const isDone = answer.ok && body !== null;
      setLatest(isDone ? null : refusalIn(body));
      if (isDone) {
        setPastAddress(null);
        await onDone(goToIn(body));
      }
    } catch (error) {
      console.warn("the form did not reach the server", error);
      setLatest(OFFLINE);
    } finally {
      setBusy(false);
    }
    if (latest() !== null) focusFault(element);
  };

  return {
    busy,
    refused: () => refusal() ?? undefined,
    refusal: () => {
      const refused = refusal();
      return refused && !WELCOME_BACK.has(refused.reason) ? refusalText(refused) : undefined;
    },
    faultOf: (field) => {
      const fault = refusal()?.faults.find(({ path }) => path === field);
      return fault && faultText(fault);
    },
    typed: (field) => cameBack()?.values[field],
    onSubmit: (event) => {
      event.preventDefault();
      void submit(event.currentTarget, event.submitter);
    },
  };
}

/** As they stand now; with the name and value of the button that was pressed, if one was. */
export function fieldsOf(element: HTMLFormElement, submitter: HTMLElement | null = null): Fields {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(element, submitter)) if (typeof value === "string") fields[name] = value;
  return fields;
}

function goToIn(body: unknown): string {
  const goTo: unknown = typeof body === "object" && body !== null && "goTo" in body ? body.goTo : "/";
  return typeof goTo === "string" ? goTo : "/";
}

/** To the first field to correct, or to the message that tells why. */
function focusFault(element: HTMLFormElement): void {
  const field = element.querySelector<HTMLElement>('[aria-invalid="true"]');
  (field ?? element.querySelector<HTMLElement>(".form-refusal"))?.focus();
}
