import { createAsync } from "@solidjs/router";
import { HttpStatusCode } from "@solidjs/start";
import { Show } from "solid-js";
import { loadDemoMails } from "../../accounts/load-demo-mails.ts";
import { MailList } from "../../accounts/mail-list.tsx";
import { PageTitle } from "../../ui/site/page-title.tsx";
import { accountWords } from "../../words/account.ts";
import { commonWords } from "../../words/common.ts";

export const route = { preload: () => loadDemoMails() };

export default function DemoMailsPage() {
  const mails = createAsync(() => loadDemoMails());
  return (
    <div class="page-narrow stack">
      <Show when={mails() !== undefined}>
        <Show when={mails()} fallback={<NotFound />}>
          {(sent) => (
            <>
              <PageTitle>{accountWords().demoMails}</PageTitle>
              <h1>{accountWords().demoMails}</h1>
              <p>{accountWords().demoMailsIntro}</p>
              <MailList mails={sent()} />
            </>
          )}
        </Show>
      </Show>
    </div>
  );
}

function NotFound() {
  return (
    <>
      <HttpStatusCode code={404} />
      <PageTitle>{commonWords().notFoundTitle}</PageTitle>
      <h1>{commonWords().notFoundTitle}</h1>
      <p>{commonWords().notFoundText}</p>
    </>
  );
}
