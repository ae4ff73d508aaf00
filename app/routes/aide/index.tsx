import { HelpContacts } from "../../contact/whom-to-ask.tsx";
import { Topics } from "../../help/topics.tsx";
import { PageTitle } from "../../ui/site/page-title.tsx";
import { helpWords } from "../../words/help.ts";

export default function HelpPage() {
  return (
    <div class="page-narrow stack">
      <PageTitle>{helpWords().title}</PageTitle>
      <h1>{helpWords().title}</h1>
      <h2>{helpWords().forCustomers}</h2>
      <Topics topics={helpWords().customerTopics} />
      <h2>{helpWords().forVolunteers}</h2>
      <Topics topics={helpWords().volunteerTopics} />
      <h2>{helpWords().forProducers}</h2>
      <Topics topics={helpWords().producerTopics} />
      <HelpContacts />
    </div>
  );
}
