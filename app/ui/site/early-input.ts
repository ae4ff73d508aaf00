// What somebody types, clicks or chooses before the page is alive. Solid keeps clicks and input and plays them again once
// the element they belong to is claimed, but three things are missing: an event that has been dispatched no longer knows
// its path, so that the replay finds no handler; any other event that Solid listens to ends the hydration, so that the
// rest of the page is drawn anew and what was typed is gone; and `change` is not kept at all.
import { DelegatedEvents } from "solid-js/web";

interface Hydration {
  /** Root element and event, in the order of their arrival; null once the page is alive. */
  events: [Element, Event][] | null;
  completed: WeakSet<Element> | null;
}

declare global {
  var _$HY: Hydration;
}

const KEPT_BY_SOLID = ["click", "input"];

/** Call it before the page is brought to life. */
export function keepEarlyInput(): void {
  for (const [, event] of _$HY.events ?? []) keepPath(event);
  for (const type of DelegatedEvents) document.addEventListener(type, listen, { capture: true });
}

function listen(event: Event): void {
  if (_$HY.events !== null) keep(event);
  else for (const type of DelegatedEvents) document.removeEventListener(type, listen, { capture: true });
}

function keep(event: Event): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const root = target.closest("[data-hk]");
  if (root === null || _$HY.completed?.has(root) !== false) return;
  keepPath(event);
  if (!KEPT_BY_SOLID.includes(event.type)) _$HY.events?.push([root, event]);
}

function keepPath(event: Event): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const path = event.composedPath();
  if (path.length === 0) path.push(...pathOf(target));
  event.composedPath = () => path;
  if (event.type === "input" && isChosen(target)) changeOnceAlive(target);
}

function pathOf(target: Element): EventTarget[] {
  const path: EventTarget[] = [];
  for (let node: Node | null = target; node !== null; node = node.parentNode) path.push(node);
  return [...path, window];
}

const isChosen = (target: Element): boolean => target.matches("select, input[type=checkbox], input[type=radio]");

function changeOnceAlive(target: Element): void {
  const root = target.closest("[data-hk]");
  if (root === null) return;
  const tell = () => {
    if (_$HY.completed?.has(root) === false) requestAnimationFrame(tell);
    else target.dispatchEvent(new Event("change", { bubbles: true }));
  };
  requestAnimationFrame(tell);
}
