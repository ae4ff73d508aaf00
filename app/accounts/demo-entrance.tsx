import { For } from "solid-js";
import { Button } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import type { IconName } from "../ui/icon/icon-names.ts";
import { accountWords } from "../words/account.ts";
import "./accounts.css";

const ICON_OF = {
  customer: "basket",
  producer: "producer",
  volunteer: "volunteer",
  admin: "market",
  support: "check-circle",
} as const satisfies Record<string, IconName>;
const PEOPLE = ["customer", "producer", "volunteer", "admin", "support"] as const;

/** One click enters as one of five people of the demo. Plain buttons: each loads the next page anew. */
export function DemoEntrance(props: { readonly next: string | undefined }) {
  const names = () => ({
    customer: accountWords().demoCustomer,
    producer: accountWords().demoProducer,
    volunteer: accountWords().demoVolunteer,
    admin: accountWords().demoAdmin,
    support: accountWords().demoSupport,
  });
  return (
    <Card class="stack" heading={accountWords().demoTitle}>
      <p>{accountWords().demoIntro}</p>
      <form novalidate class="demo-people" method="post" action="/api/demo/sign-in">
        <input type="hidden" name="next" value={props.next ?? ""} />
        <For each={PEOPLE}>
          {(person) => (
            <Button type="submit" name="person" value={person} icon={ICON_OF[person]}>
              {names()[person]}
            </Button>
          )}
        </For>
      </form>
      <p>
        <a href="/demo/courrier">{accountWords().demoMails}</a>
      </p>
    </Card>
  );
}
