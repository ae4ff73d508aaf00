import { useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { searchText } from "../accounts/search-text.ts";
import { SignUpForm } from "../accounts/sign-up-form.tsx";
import { SignUpSent } from "../accounts/sign-up-sent.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { paths } from "../ui/site/paths.ts";
import { accountWords } from "../words/account.ts";

export default function SignUpPage() {
  const [search] = useSearchParams();
  return (
    <div class="page-narrow stack">
      <PageTitle>{accountWords().signUpTitle}</PageTitle>
      <Show when={!search.envoye} fallback={<SignUpSent already={search.envoye === "deja"} />}>
        <h1>{accountWords().signUpTitle}</h1>
        <p>{accountWords().signUpIntro}</p>
        <SignUpForm next={searchText(search.suite)} />
        <p class="account-other-ways">
          <span>
            {accountWords().alreadyAccount} <a href={paths.signIn}>{accountWords().signIn}</a>
          </span>
        </p>
      </Show>
    </div>
  );
}
