import { For } from "solid-js";
import { ButtonLink } from "../ui/button/button.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { paths } from "../ui/site/paths.ts";
import { helpWords } from "../words/help.ts";

export default function PrivacyPage() {
  return (
    <div class="page-narrow stack">
      <PageTitle>{helpWords().privacyTitle}</PageTitle>
      <h1>{helpWords().privacyTitle}</h1>
      <For each={helpWords().privacyTopics}>
        {(topic) => (
          <section>
            <h2>{topic.title}</h2>
            <p>{topic.text}</p>
          </section>
        )}
      </For>
      <p>
        <ButtonLink href={paths.account} icon="account">
          {helpWords().toAccount}
        </ButtonLink>
      </p>
    </div>
  );
}
