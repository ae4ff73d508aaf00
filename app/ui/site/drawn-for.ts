// Whom the page at hand was drawn for. It says so with everything it sends: two persons may share a browser, whose cookie is
// the later one's.
import { addressDrawnFor, DRAWN_FOR_HEADER, DRAWN_FOR_QUERY } from "../../../domain/protocol/drawn-for.ts";

/** null until the page knows. */
let personId: string | null = null;

/**
 * The page knows who looks at it. Whoever it was drawn for, and is somebody else by now, finds it anew: what stands on it is
 * not theirs.
 */
export function noteDrawnFor(id: string): void {
  if (personId !== null && personId !== id) location.reload();
  else personId = id;
}

/** Empty: nobody. null: the page does not know yet. */
export const pageDrawnFor = (): string | null => personId;

/** The same request, as of this page. */
export function asDrawn(init: RequestInit = {}): RequestInit {
  const headers = new Headers(init.headers);
  if (personId !== null) headers.set(DRAWN_FOR_HEADER, personId);
  return { ...init, headers };
}

/** Forms that no script takes over say it too, in their address. */
export function markPlainForms(): void {
  addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !personId) return;
    const button = submitter instanceof HTMLButtonElement && submitter.hasAttribute("formaction") ? submitter : null;
    if ((button?.formMethod || form.method) !== "post") return;
    const [element, attribute] = button === null ? [form, "action"] : [button, "formaction"];
    const address = element.getAttribute(attribute) ?? location.href;
    if (!address.includes(`${DRAWN_FOR_QUERY}=`)) element.setAttribute(attribute, addressDrawnFor(address, personId));
  });
}

/** Who is signed in by now; undefined where nobody can be asked. */
export async function whoIsSignedIn(): Promise<{ readonly id: string; readonly name: string } | null | undefined> {
  try {
    const response = await fetch("/api/me", { cache: "no-store" });
    if (!response.ok) return undefined;
    const me: unknown = await response.json();
    return personIn(me);
  } catch {
    // No network tells nothing about who is signed in.
    return undefined;
  }
}

function personIn(me: unknown): { id: string; name: string } | null | undefined {
  if (typeof me !== "object" || me === null || !("person" in me)) return undefined;
  const { person } = me;
  if (typeof person !== "object" || person === null) return null;
  return "id" in person && "name" in person ? { id: String(person.id), name: String(person.name) } : undefined;
}

/**
 * Back and Forward may bring a page as it was left, whoever has signed out or in since. Nothing of it is seen before it is
 * known whose it is; another's is loaded anew.
 */
export function checkWhenShownAgain(): void {
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted || personId === null) return;
    const { style } = document.documentElement;
    style.visibility = "hidden";
    void whoIsSignedIn().then((person) => {
      if (person !== undefined && (person?.id ?? "") === personId) style.removeProperty("visibility");
      else location.reload();
    });
  });
}
