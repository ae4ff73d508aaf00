import { For } from "solid-js";
import { Icon } from "../ui/icon/icon.tsx";
import type { IconName } from "../ui/icon/icon-names.ts";
import { homeWords } from "../words/home.ts";
import "./how-it-works.css";

export function HowItWorks() {
  const steps = (): readonly { icon: IconName; name: string; text: string }[] => [
    { icon: "basket", name: homeWords().howChoose, text: homeWords().howChooseText },
    { icon: "sprout", name: homeWords().howHarvest, text: homeWords().howHarvestText },
    { icon: "market", name: homeWords().howCollect, text: homeWords().howCollectText },
  ];
  return (
    <section class="stack" aria-labelledby="how-it-works">
      <h2 id="how-it-works">{homeWords().howTitle}</h2>
      <ol class="how-it-works">
        <For each={steps()}>
          {(step) => (
            <li class="how-it-works-step">
              <Icon name={step.icon} />
              <div>
                <h3>{step.name}</h3>
                <p>{step.text}</p>
              </div>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}
