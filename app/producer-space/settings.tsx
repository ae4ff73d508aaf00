import { type RouteSectionProps, useLocation } from "@solidjs/router";
import { type Tab, Tabs } from "../ui/tabs/tabs.tsx";
import { producerWords } from "../words/producer.ts";
import { useProducer } from "./producer-context.tsx";
import { producerPaths } from "./producer-paths.ts";

/** The page Paramètres: its tabs, each with its address. */
export function Settings(props: RouteSectionProps) {
  const producer = useProducer();
  const location = useLocation();
  const tabs = (): Tab[] => {
    const [words, pages] = [producerWords(), producerPaths(producer.slug)];
    return [
      {
        ...{ word: words.profile, href: pages.settings, icon: "account" },
        isCurrent: [pages.settings, pages.sheet].includes(location.pathname),
      },
      {
        ...{ word: words.legal, href: pages.legal, icon: "lock" },
        isCurrent: location.pathname.startsWith(pages.legal),
      },
      { word: words.team, href: pages.team, icon: "team" },
      { word: words.payments, href: pages.payments, icon: "payment" },
    ];
  };
  return (
    <div class="stack">
      <Tabs label={producerWords().settings} tabs={tabs()} />
      {props.children}
    </div>
  );
}
