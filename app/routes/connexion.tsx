import { createAsync, useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { DemoEntrance } from "../accounts/demo-entrance.tsx";
import { loadMe } from "../accounts/load-me.ts";
import { searchText } from "../accounts/search-text.ts";
import { SignInForm } from "../accounts/sign-in-form.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { paths } from "../ui/site/paths.ts";
import { accountWords } from "../words/account.ts";

export const route = { preload: () => loadMe() };

export default function SignInPage() {
  const me = createAsync(() => loadMe());
  const [search] = useSearchParams();
  const next = () => searchText(search.suite);
  return (
    <div class="page-narrow stack stack-loose">
      <PageTitle>{accountWords().signInTitle}</PageTitle>
      <div class="stack">
        <h1>{accountWords().signInTitle}</h1>
        <p>{accountWords().signInIntro}</p>
        <Show when={searchText(search.fait) === "compte-supprime"}>
          <Notice kind="success">{accountWords().accountDeleted}</Notice>
        </Show>
        <Show when={next()}>
          <Notice kind="info">{accountWords().signInToContinue}</Notice>
        </Show>
      </div>
      <Show when={me()?.demo}>
        <DemoEntrance next={next()} />
      </Show>
      <SignInForm next={next()} />
      <div class="account-other-ways">
        <p>
          <a href={paths.forgottenPassword}>{accountWords().forgotten}</a>
        </p>
        <p>
          {accountWords().noAccountYet} <a href={signUpPath(next())}>{accountWords().signUpTitle}</a>
        </p>
      </div>
    </div>
  );
}

const signUpPath = (next: string | undefined): string =>
  next === undefined ? paths.signUp : `${paths.signUp}?suite=${encodeURIComponent(next)}`;
