import { createSignal } from "solid-js";

export interface Toast {
  readonly text: string;
  readonly kind?: "success" | "error" | undefined;
  /** What can still be taken back, or done next. */
  readonly action?: { readonly word: string; readonly run: () => void } | undefined;
}

export interface ShownToast extends Toast {
  readonly id: number;
}

const MOST_AT_ONCE = 3;

const [shownToasts, setShownToasts] = createSignal<readonly ShownToast[]>([]);
let lastId = 0;

export { shownToasts };

/** In the browser only: tells what was just done, for a few seconds. What must be read belongs in a Notice. */
export const showToast = (toast: Toast): void => {
  lastId += 1;
  const shown = { ...toast, id: lastId };
  setShownToasts((toasts) => [...toasts, shown].slice(-MOST_AT_ONCE));
};

export const dismissToast = (id: number): void => {
  setShownToasts((toasts) => toasts.filter((toast) => toast.id !== id));
};
