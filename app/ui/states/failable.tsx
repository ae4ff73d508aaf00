import { revalidate } from "@solidjs/router";
import { ErrorBoundary, type JSX } from "solid-js";
import { ErrorState } from "./error-state.tsx";

interface FailableProps {
  /** Keys of the queries it reads: asked again when the reader wants to retry. */
  readonly queries: readonly string[];
  readonly children: JSX.Element;
}

/** A part of a page that may be missing without the rest being worth less. */
export function Failable(props: FailableProps) {
  const retry = (reset: () => void) => () => void revalidate([...props.queries]).then(reset);
  return (
    <ErrorBoundary
      fallback={(error, reset) => {
        console.error(error);
        return <ErrorState onRetry={retry(reset)} />;
      }}
    >
      {props.children}
    </ErrorBoundary>
  );
}
