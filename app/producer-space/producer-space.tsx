import { createAsync, Navigate, useLocation } from "@solidjs/router";
import { createMemo, type JSX, Match, Show, Switch } from "solid-js";
import * as v from "valibot";
import { ProducerId } from "../../domain/ids.ts";
import { loadMe } from "../accounts/load-me.ts";
import { NotFound } from "../ui/site/not-found.tsx";
import { paths, signInAndReturn } from "../ui/site/paths.ts";
import { SpaceLayout } from "../ui/site/space-layout.tsx";
import type { Tab } from "../ui/tabs/tabs.tsx";
import { producerWords } from "../words/producer.ts";
import { type Producer, ProducerContext } from "./producer-context.tsx";
import { producerPaths } from "./producer-paths.ts";
import { SpaceSwitch } from "./space-switch.tsx";

interface ProducerSpaceProps {
  readonly slug: string;
  readonly children: JSX.Element;
}

/** The frame of an Espace Producteur, for its team; for everybody else it does not exist. */
export function ProducerSpace(props: ProducerSpaceProps) {
  const location = useLocation();
  const me = createAsync(() => loadMe());
  // Who somebody is comes anew with every save: the pages below begin anew only when the producer is another.
  const producer = createMemo(
    (): Producer | undefined => {
      const found = me()?.producers.find((one) => one.slug === props.slug);
      return found && { ...found, id: v.parse(ProducerId, found.id) };
    },
    undefined,
    { equals: isSameProducer },
  );
  return (
    <Show when={me()}>
      {(known) => (
        <Switch fallback={<NotFound />}>
          <Match when={known().person === null}>
            <Navigate href={signInAndReturn(location.pathname + location.search)} />
          </Match>
          <Match when={producer()} keyed>
            {(own) => (
              <ProducerContext.Provider value={own}>
                <Frame producer={own} others={known().producers.filter((one) => one.slug !== own.slug)}>
                  {props.children}
                </Frame>
              </ProducerContext.Provider>
            )}
          </Match>
        </Switch>
      )}
    </Show>
  );
}

const isSameProducer = (one: Producer | undefined, other: Producer | undefined): boolean =>
  one?.id === other?.id && one?.name === other?.name && one?.slug === other?.slug;

interface FrameProps {
  readonly producer: Producer;
  readonly others: readonly { readonly name: string; readonly slug: string }[];
  readonly children: JSX.Element;
}

function Frame(props: FrameProps) {
  const location = useLocation();
  /** As the guide walks through it. */
  const menu = (): Tab[] => {
    const [words, pages] = [producerWords(), producerPaths(props.producer.slug)];
    // Every other page stands below this one's address.
    const isDashboard = location.pathname === pages.dashboard;
    return [
      { word: words.dashboard, href: pages.dashboard, icon: "dashboard", isCurrent: isDashboard },
      { word: words.products, href: pages.products, icon: "product" },
      { word: words.catalogs, href: pages.catalogs, icon: "catalog" },
      { word: words.stocks, href: pages.stocks, icon: "stock" },
      { word: words.plan, href: pages.plan, icon: "plan" },
      { word: words.orders, href: pages.orders, icon: "order" },
      { word: words.messages, href: pages.messages, icon: "message" },
      { word: words.settings, href: pages.settings, icon: "settings" },
    ];
  };
  return (
    <SpaceLayout
      kind={producerWords().space}
      name={props.producer.name}
      menuLabel={producerWords().menu}
      menu={menu()}
      beside={<SpaceSwitch spaces={props.others} pathOf={paths.producerSpace} />}
    >
      {props.children}
    </SpaceLayout>
  );
}
