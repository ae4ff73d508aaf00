// What was written and not saved, kept in this tab: for a session that ends, a page that is closed by mistake.

import { isServer } from "solid-js/web";
import * as v from "valibot";
import type { Fields } from "./create-form.ts";

const Written = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string()));

export interface Draft {
  readonly read: () => Fields | null;
  readonly write: (fields: Fields) => void;
  readonly drop: () => void;
}

/** `name` tells one form from all others. */
export function draftOf(name: string): Draft {
  const key = `halle.draft.${name}`;
  return {
    read: () => {
      const draft = v.safeParse(Written, isServer ? null : sessionStorage.getItem(key));
      return draft.success ? draft.output : null;
    },
    write: (fields) => sessionStorage.setItem(key, JSON.stringify(fields)),
    drop: () => sessionStorage.removeItem(key),
  };
}
