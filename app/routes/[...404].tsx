import { HttpStatusCode } from "@solidjs/start";
import { ButtonLink } from "../ui/button/button.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { paths } from "../ui/site/paths.ts";
import { commonWords } from "../words/common.ts";

export default function NotFoundPage() {
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
