import { DoneNotice } from "../forms/done-notice.tsx";
import { ButtonLink } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import { accountWords } from "../words/account.ts";
import { AddressForm } from "./address-form.tsx";
import { DeleteAccountForm } from "./delete-account-form.tsx";
import { doneText } from "./done-text.ts";
import type { loadAccount } from "./load-account.ts";
import { OwnPasswordForm } from "./own-password-form.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { SessionList } from "./session-list.tsx";
import "./accounts.css";

type Account = NonNullable<Awaited<ReturnType<typeof loadAccount>>>;

export function AccountSections(props: { readonly own: Account }) {
  return (
    <>
      <h1>{accountWords().profileTitle}</h1>
      <DoneNotice textOf={doneText} />
      <div class="account-sections">
        <Card class="stack" heading={accountWords().aboutMeTitle}>
          <ProfileForm own={props.own} />
        </Card>
        <Card class="stack" heading={accountWords().sessionsTitle}>
          <p>{accountWords().sessionsIntro}</p>
          <SessionList />
        </Card>
        <Card class="stack" heading={accountWords().email}>
          <AddressForm email={props.own.email} />
        </Card>
        <Card class="stack" heading={accountWords().password}>
          <OwnPasswordForm email={props.own.email} />
        </Card>
        <Card class="stack" heading={accountWords().exportTitle}>
          <p>{accountWords().exportText}</p>
          <p>
            <ButtonLink href="/api/accounts/own/export" icon="download" rel="external" download="">
              {accountWords().exportAction}
            </ButtonLink>
          </p>
        </Card>
        <Card class="stack" heading={accountWords().deleteTitle}>
          <p>{accountWords().deleteText}</p>
          <DeleteAccountForm email={props.own.email} />
        </Card>
      </div>
    </>
  );
}
