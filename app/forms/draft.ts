// What was written and not saved, kept in this tab: for a session that ends, a page that is closed by mistake.

import { isServer } from "solid-js/web";
import * as v from "valibot";
import type { Fields } from "./create-form.ts";

const Written = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string()));

/** Shorter than anybody leaves a page in; long enough for a form of a thousand rows to be typed in at ease. */
const SOON_MS = 300;

export interface Draft {
  readonly read: () => Fields | null;
  readonly write: (fields: Fields) => void;
  /** In a moment, as the form stands by then. */
  readonly writeSoon: (fields: () => Fields) => void;
  /** Now, if something is still to be written: the page is left. */
  readonly flush: () => void;
  readonly drop: () => void;
}

/** `name` tells one form from all others. */
export function draftOf(name: string): Draft {
  const key = `halle.draft.${name}`;
  let waiting: { readonly fields: () => Fields; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  const stopWaiting = () => {
    clearTimeout(waiting?.timer);
    waiting = undefined;
  };
  const write = (fields: Fields) => {
    stopWaiting();
    sessionStorage.setItem(key, JSON.stringify(fields));
  };
  const flush = () => {
    if (waiting !== undefined) write(waiting.fields());
  };
  return {
    read: () => {
      const draft = v.safeParse(Written, isServer ? null : sessionStorage.getItem(key));
      return draft.success ? draft.output : null;
    },
    ...{ write, flush },
    writeSoon: (fields) => {
      waiting ??= { fields, timer: setTimeout(flush, SOON_MS) };
    },
    drop: () => {
      stopWaiting();
      sessionStorage.removeItem(key);
    },
  };
}
