import type { Fields } from "./create-form.ts";

const isControl = (element: Element) =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

/** Writes a draft back into the fields it came from, and tells each of them. */
export function fillForm(form: HTMLFormElement, fields: Fields): void {
  for (const element of form.elements) {
    if (!isControl(element)) continue;
    if (element.name === "" || element.type === "file" || element.name === "version") continue;
    if (element instanceof HTMLInputElement && element.type === "checkbox")
      element.checked = fields[element.name] !== undefined;
    else element.value = fields[element.name] ?? "";
    element.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
