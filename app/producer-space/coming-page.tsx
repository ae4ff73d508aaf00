import { For } from "solid-js";
import { Icon } from "../ui/icon/icon.tsx";
import type { IconName } from "../ui/icon/icon-names.ts";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { producerWords } from "../words/producer.ts";
import "./coming-page.css";

interface ComingPageProps {
  readonly heading: string;
  readonly icon: IconName;
  /** What one will do here. */
  readonly promises: readonly string[];
}

/** A page of the menu that is still being built: it says what it will hold. */
export function ComingPage(props: ComingPageProps) {
  return (
    <div class="stack">
      <PageTitle>{props.heading}</PageTitle>
      <PageHeader heading={props.heading} />
      <section class="coming" aria-labelledby="coming">
        <Icon name={props.icon} />
        <h2 class="coming-heading" id="coming">
          {producerWords().comingTitle}
        </h2>
        <p>{producerWords().comingText}</p>
        <ul class="coming-list">
          <For each={props.promises}>
            {(promise) => (
              <li>
                <Icon name="check" />
                {promise}
              </li>
            )}
          </For>
        </ul>
      </section>
    </div>
  );
}
