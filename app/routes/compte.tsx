import { createAsync, Navigate } from "@solidjs/router";
import { Show } from "solid-js";
import { AccountSections } from "../accounts/account-sections.tsx";
import { loadAccount, loadSessions } from "../accounts/load-account.ts";
import { PageTitle } from "../ui/site/page-title.tsx";
import { paths, signInAndReturn } from "../ui/site/paths.ts";
import { accountWords } from "../words/account.ts";

export const route = { preload: () => Promise.all([loadAccount(), loadSessions()]) };

export default function AccountPage() {
  const account = createAsync(() => loadAccount());
  return (
    <div class="page stack stack-loose">
      <PageTitle>{accountWords().profileTitle}</PageTitle>
      <Show when={account() !== undefined}>
        <Show when={account()} fallback={<Navigate href={signInAndReturn(paths.account)} />}>
          {(own) => <AccountSections own={own()} />}
        </Show>
      </Show>
    </div>
  );
}
