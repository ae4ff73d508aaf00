// What was asked for could not be had. Not for what does not exist: that is an answer.
import { asDrawn } from "./ui/site/drawn-for.ts";

/** `failed`: the fault is ours. */
type Why = "offline" | "signed-out" | "failed";

const OTHER_PERSON_STATUS = 409;

export class LoadFailure extends Error {
  readonly why: Why;

  constructor(why: Why) {
    super(`nothing could be loaded: ${why}`);
    this.why = why;
  }
}

/**
 * null when there is no such thing, or not for whoever asks. Throws for any other answer that is none: an empty page
 * would say that there is nothing.
 */
export function missing({ status }: { readonly status: number }): null {
  if (status === 404) return null;
  throw new LoadFailure(status === 401 ? "signed-out" : "failed");
}

/** A fetch whose failures say so: the browser's own error does not tell a network that is gone from a mistake of ours. */
export async function fetchOrOffline(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  try {
    const response = await fetch(input, asDrawn(init));
    // Somebody else is signed in than this page was drawn for: what it asks for is not to be shown on it.
    if (response.status === OTHER_PERSON_STATUS && (init?.method ?? "GET") === "GET") location.reload();
    return response;
  } catch (error) {
    console.warn("nothing came back from the network", error);
    throw new LoadFailure("offline");
  }
}
