import { HttpStatusCode } from "@solidjs/start";
import { ErrorBoundary, type JSX, Show, Suspense, untrack } from "solid-js";
import NotFoundPage from "../routes/[...404].tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { ErrorState } from "../ui/states/error-state.tsx";
import { Skeleton } from "../ui/states/skeleton.tsx";
import { commonWords } from "../words/common.ts";
import { forgetShop } from "./load-shop.ts";

const CARDS = 9;

interface LoadedProps<Value> {
  /** undefined while it loads, null when there is no such thing. */
  readonly value: Value | null | undefined;
  readonly shape?: "cards" | "rows" | undefined;
  /** Called once: what comes later arrives live. */
  readonly children: (value: Value) => JSX.Element;
}

/** A page of what was loaded; or that it is loading, missing, or could not be had. */
export function Loaded<Value extends object>(props: LoadedProps<Value>) {
  return (
    <ErrorBoundary fallback={(error, reset) => <Failed error={error} onRetry={() => void forgetShop().then(reset)} />}>
      <Suspense fallback={<Loading shape={props.shape ?? "cards"} />}>
        <Show when={props.value !== undefined}>
          <Show when={props.value} fallback={<NotFoundPage />}>
            {(value) => untrack(() => props.children(value()))}
          </Show>
        </Show>
      </Suspense>
    </ErrorBoundary>
  );
}

function Loading(props: { readonly shape: "cards" | "rows" }) {
  return (
    <div class="page">
      <Skeleton shape={props.shape} count={CARDS} />
    </div>
  );
}

function Failed(props: { readonly error: unknown; readonly onRetry: () => void }) {
  console.error(props.error);
  return (
    <div class="page">
      <HttpStatusCode code={500} />
      <PageTitle>{commonWords().failedTitle}</PageTitle>
      <h1 class="said">{commonWords().failedTitle}</h1>
      <ErrorState onRetry={props.onRetry} />
    </div>
  );
}
