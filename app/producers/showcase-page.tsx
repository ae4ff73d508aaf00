import { For, Show } from "solid-js";
import { SaleList } from "../markets/sale-list.tsx";
import { Card } from "../ui/card/card.tsx";
import { DistanceMap, type Landmark } from "../ui/map/distance-map.tsx";
import { pictureAddress } from "../ui/picture/picture.tsx";
import { PageMeta, siteOrigin } from "../ui/site/page-meta.tsx";
import { paths } from "../ui/site/paths.ts";
import { showcaseWords } from "../words/showcase.ts";
import type { Showcase } from "./load-showcase.ts";
import { ShowcaseHead } from "./showcase-head.tsx";
import { ShowcaseProducts } from "./showcase-products.tsx";
import "./showcase-page.css";

interface ShowcasePageProps {
  readonly showcase: Showcase;
  readonly onTurn: () => void;
}

/** A producer at their best, where they sell, and the way to order (guide, chapter 3). */
export function ShowcasePage(props: ShowcasePageProps) {
  return (
    <div class="page showcase-page">
      <PageMeta
        title={`${props.showcase.name}, ${props.showcase.commune}`}
        description={props.showcase.shortDescription}
        picture={pictureAddress(props.showcase.portrait)}
        facts={factsOf(props.showcase)}
      />
      <ShowcaseHead showcase={props.showcase} />
      <div class="showcase-page-columns">
        <section class="stack" aria-labelledby="sales">
          <h2 id="sales">{showcaseWords().nextSales}</h2>
          <SaleList sales={props.showcase.sales} nowMs={props.showcase.nowMs} showMarket onTurn={props.onTurn} />
        </section>
        <Show when={props.showcase.markets.length > 0}>
          <Markets showcase={props.showcase} />
        </Show>
      </div>
      <Show when={props.showcase.products.length > 0}>
        <section class="stack" aria-labelledby="products">
          <h2 id="products">{showcaseWords().products}</h2>
          <ShowcaseProducts products={props.showcase.products} />
        </section>
      </Show>
    </div>
  );
}

function Markets(props: { readonly showcase: Showcase }) {
  const landmarks = (): Landmark[] => [
    ...props.showcase.markets.map(({ placeId, commune, name, slug, latitude, longitude }) => ({
      ...{ id: placeId, label: commune, fullName: `${name}, ${commune}`, latitude, longitude },
      kind: "market" as const,
      href: paths.market(slug),
    })),
    {
      ...{ id: "farm", label: props.showcase.commune, kind: "farm" as const },
      ...{ latitude: props.showcase.latitude, longitude: props.showcase.longitude },
    },
  ];
  return (
    <Card heading={showcaseWords().markets}>
      <DistanceMap
        label={showcaseWords().mapOf({ producer: props.showcase.name })}
        centre={props.showcase}
        landmarks={landmarks()}
      />
      <ul class="showcase-page-markets">
        <For each={props.showcase.markets}>
          {(market) => (
            <li>
              <a href={paths.market(market.slug)}>{market.name}</a>
              <br />
              {market.placeName}, {market.commune}
            </li>
          )}
        </For>
      </ul>
    </Card>
  );
}

const factsOf = (showcase: Showcase): Record<string, unknown> => ({
  "@type": "Organization",
  name: showcase.name,
  description: showcase.shortDescription,
  url: siteOrigin() + paths.showcase(showcase.slug),
  ...(showcase.logo === null ? {} : { logo: `${siteOrigin()}/pictures/${showcase.logo}` }),
  address: { "@type": "PostalAddress", postalCode: showcase.postcode, addressLocality: showcase.commune },
});
