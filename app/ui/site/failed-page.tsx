import { HttpStatusCode } from "@solidjs/start";
import { onMount } from "solid-js";
import { commonWords } from "../../words/common.ts";
import { Button, ButtonLink } from "../button/button.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

interface FailedPageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** A page that broke. The reader learns what to do next, never what broke; the console keeps that. */
export function FailedPage(props: FailedPageProps) {
  console.error(props.error);
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());
  return (
    <div class="page stack" role="alert">
      <HttpStatusCode code={500} />
      <PageTitle>{commonWords().failedTitle}</PageTitle>
      <h1 ref={heading} tabindex="-1">
        {commonWords().failedTitle}
      </h1>
      <p>{commonWords().failedText}</p>
      <p class="row">
        <Button kind="primary" icon="refresh" onClick={() => props.retry()}>
          {commonWords().retry}
        </Button>
        <ButtonLink href={paths.home}>{commonWords().toHome}</ButtonLink>
      </p>
    </div>
  );
}
