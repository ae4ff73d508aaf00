import { HttpStatusCode } from "@solidjs/start";
import { commonWords } from "../../words/common.ts";
import { ButtonLink } from "../button/button.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

/** Instead of a page that does not exist, or that is not for who asks: both read alike. */
export function NotFound() {
  return (
    <div class="page stack">
      <HttpStatusCode code={404} />
      <PageTitle>{commonWords().notFoundTitle}</PageTitle>
      <h1>{commonWords().notFoundTitle}</h1>
      <p>{commonWords().notFoundText}</p>
      <p class="row">
        <ButtonLink kind="primary" href={paths.markets} icon="search">
          {commonWords().toMarkets}
        </ButtonLink>
        <ButtonLink href={paths.home}>{commonWords().toHome}</ButtonLink>
      </p>
    </div>
  );
}
