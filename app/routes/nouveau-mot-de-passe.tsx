import { Show } from "solid-js";
import { ChoosePasswordForm } from "../accounts/choose-password-form.tsx";
import { ExpiredLink } from "../accounts/expired-link.tsx";
import { useLink } from "../accounts/load-link.ts";
import { PageTitle } from "../ui/site/page-title.tsx";
import { accountWords } from "../words/account.ts";

export default function NewPasswordPage() {
  const { token, link } = useLink();
  return (
    <div class="page-narrow stack">
      <PageTitle>{accountWords().resetTitle}</PageTitle>
      <Show when={link()?.purpose === "new-password"} fallback={<ExpiredLink again="forgotten-password" />}>
        <h1>{accountWords().resetTitle}</h1>
        <p>{accountWords().resetIntro}</p>
        <ChoosePasswordForm token={token()} of="account" email={link()?.email ?? ""} />
      </Show>
    </div>
  );
}
