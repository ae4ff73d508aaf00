import { useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { searchText } from "../accounts/search-text.ts";
import { ButtonLink } from "../ui/button/button.tsx";
import { useMe } from "../ui/site/me.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { paths, signInAndReturn } from "../ui/site/paths.ts";
import { liveWords } from "../words/live.ts";

/** A form was sent from a page that was drawn for somebody else: nothing was done, and this says who is signed in. */
export default function OtherPersonPage() {
  const me = useMe();
  const [search] = useSearchParams();
  const back = () => ownPath(searchText(search.suite)) ?? paths.home;
  return (
    <div class="page-narrow stack">
      <PageTitle>{liveWords().otherTitle}</PageTitle>
      <h1>{liveWords().otherTitle}</h1>
      <Show when={me().person}>{(person) => <p>{liveWords().otherForm({ name: person().name })}</p>}</Show>
      <p class="row">
        <Show when={me().person}>
          {(person) => (
            <ButtonLink kind="primary" href={back()}>
              {liveWords().goOnAs({ name: person().name })}
            </ButtonLink>
          )}
        </Show>
        <ButtonLink icon="sign-in" href={signInAndReturn(back())}>
          {liveWords().changeAccount}
        </ButtonLink>
      </p>
    </div>
  );
}

const SOME_SITE = "https://halle.invalid";

/** A path of this site, and nothing that only looks like one. */
function ownPath(text: string | undefined): string | null {
  const url = text === undefined ? null : URL.parse(text, SOME_SITE);
  if (url === null || url.origin !== SOME_SITE || url.pathname.startsWith("//")) return null;
  return url.pathname + url.search;
}
