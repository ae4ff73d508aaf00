import { beforeEach, expect, test, vi } from "vitest";
import { draftOf } from "../../../app/forms/draft.ts";

const kept = new Map<string, string>();
const written = () => kept.get("halle.draft.form");

beforeEach(() => {
  kept.clear();
  vi.useFakeTimers();
  vi.stubGlobal("sessionStorage", {
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
});

test("a draft is written once for many strokes, as the form stands by then", () => {
  const draft = draftOf("form");
  let name = "P";
  const readForm = vi.fn(() => ({ name }));
  draft.writeSoon(readForm);
  name = "Pain";
  draft.writeSoon(readForm);
  expect(written()).toBeUndefined();
  vi.runAllTimers();
  expect(written()).toBe('{"name":"Pain"}');
  expect(readForm).toHaveBeenCalledTimes(1);
});

test("whoever leaves the page loses nothing, and nothing is written that is written already", () => {
  const draft = draftOf("form");
  draft.writeSoon(() => ({ name: "Pain" }));
  draft.flush();
  expect(written()).toBe('{"name":"Pain"}');
  kept.clear();
  draft.flush();
  vi.runAllTimers();
  expect(written()).toBeUndefined();
});

test("a draft that was dropped does not come back", () => {
  const draft = draftOf("form");
  draft.write({ name: "Pain" });
  draft.writeSoon(() => ({ name: "Miel" }));
  draft.drop();
  vi.runAllTimers();
  draft.flush();
  expect(written()).toBeUndefined();
});
