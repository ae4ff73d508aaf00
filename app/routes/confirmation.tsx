import { Match, Switch } from "solid-js";
import { ChoosePasswordForm } from "../accounts/choose-password-form.tsx";
import { ConfirmAddressForm } from "../accounts/confirm-address-form.tsx";
import { ExpiredLink } from "../accounts/expired-link.tsx";
import { useLink } from "../accounts/load-link.ts";
import { PageTitle } from "../ui/site/page-title.tsx";
import { accountWords } from "../words/account.ts";

export default function ConfirmationPage() {
  const { token, link } = useLink();
  return (
    <div class="page-narrow stack">
      <PageTitle>{accountWords().verifyTitle}</PageTitle>
      <Switch fallback={<ExpiredLink again="sign-up" />}>
        <Match when={link()?.purpose === "sign-up"}>
          <h1>{accountWords().completeTitle}</h1>
          <p>{accountWords().completeIntro({ email: link()?.email ?? "" })}</p>
          <ChoosePasswordForm token={token()} of="new-account" email={link()?.email ?? ""} name={link()?.name ?? ""} />
        </Match>
        <Match when={link()?.purpose === "change-address"}>
          <h1>{accountWords().confirmAddressTitle}</h1>
          <p>{accountWords().confirmAddressIntro}</p>
          <ConfirmAddressForm token={token()} />
        </Match>
      </Switch>
    </div>
  );
}
