import { useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { ForgottenPasswordForm } from "../accounts/forgotten-password-form.tsx";
import { ForgottenPasswordSent } from "../accounts/forgotten-password-sent.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { accountWords } from "../words/account.ts";

export default function ForgottenPasswordPage() {
  const [search] = useSearchParams();
  return (
    <div class="page-narrow stack">
      <PageTitle>{accountWords().forgottenTitle}</PageTitle>
      <Show when={!search.envoye} fallback={<ForgottenPasswordSent already={search.envoye === "deja"} />}>
        <h1>{accountWords().forgottenTitle}</h1>
        <p>{accountWords().forgottenIntro}</p>
        <ForgottenPasswordForm />
      </Show>
    </div>
  );
}
