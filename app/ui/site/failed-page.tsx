import { revalidate, useLocation } from "@solidjs/router";
import { HttpStatusCode } from "@solidjs/start";
import { onMount, Show } from "solid-js";
import { isServer } from "solid-js/web";
import { LoadFailure } from "../../load-failure.ts";
import { commonWords } from "../../words/common.ts";
import { Button, ButtonLink } from "../button/button.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths, signInAndReturn } from "./paths.ts";

interface FailedPageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** A page that broke. The reader learns what to do next, never what broke; the console keeps that. */
export function FailedPage(props: FailedPageProps) {
  console.error(props.error);
  const location = useLocation();
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());
  return (
    <div class="page stack" role="alert">
      <HttpStatusCode code={500} />
      <PageTitle>{commonWords().failedTitle}</PageTitle>
      <h1 ref={heading} tabindex="-1">
        {commonWords().failedTitle}
      </h1>
      <p>{textOf(props.error)}</p>
      <p class="row">
        <Show
          when={whyOf(props.error) === "signed-out"}
          fallback={
            <Button kind="primary" icon="refresh" onClick={() => void revalidate().then(props.retry)}>
              {commonWords().retry}
            </Button>
          }
        >
          <ButtonLink kind="primary" icon="sign-in" href={signInAndReturn(location.pathname + location.search)}>
            {commonWords().signIn}
          </ButtonLink>
        </Show>
        <ButtonLink href={paths.home}>{commonWords().toHome}</ButtonLink>
      </p>
    </div>
  );
}

function whyOf(error: unknown): LoadFailure["why"] {
  if (error instanceof LoadFailure) return error.why;
  // A page's own scripts come from the network too.
  return !isServer && !navigator.onLine ? "offline" : "failed";
}

function textOf(error: unknown): string {
  switch (whyOf(error)) {
    case "offline":
      return commonWords().offlineText;
    case "signed-out":
      return commonWords().signedOutText;
    case "failed":
      return commonWords().failedText;
  }
}
