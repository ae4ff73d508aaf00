import { For } from "solid-js";
import { distanceKm, type Point } from "../../domain/place/distance.ts";
import { Card } from "../ui/card/card.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { DistanceMap, type Landmark } from "../ui/map/distance-map.tsx";
import { paths } from "../ui/site/paths.ts";
import { marketWords } from "../words/market.ts";
import { kilometres } from "./kilometres.ts";
import type { Market } from "./load-markets.ts";
import "./market-where.css";

/** Where the market hands out, how to get there, and how near its farms are. */
export function MarketWhere(props: { readonly market: Market }) {
  const places = () => props.market.places;
  const landmarks = (): Landmark[] => [
    ...places().map(({ placeId, commune, latitude, longitude }) => ({
      ...{ id: placeId, label: commune, latitude, longitude },
      kind: "market" as const,
    })),
    ...props.market.producers.map(({ producerId, commune, name, slug, latitude, longitude }) => ({
      ...{ id: producerId, label: commune, fullName: `${name}, ${commune}`, latitude, longitude },
      kind: "farm" as const,
      href: paths.showcase(slug),
    })),
  ];
  return (
    <Card heading={marketWords().where} class="market-where">
      <For each={places()}>{(place) => <Address place={place} />}</For>
      <For each={places().slice(0, 1)}>
        {(centre) => (
          <div class="stack stack-tight">
            <DistanceMap
              label={marketWords().mapOf({ market: props.market.name })}
              centre={centre}
              landmarks={landmarks()}
            />
            <p class="market-where-note">{farmsWithin(centre, props.market.producers)}</p>
          </div>
        )}
      </For>
    </Card>
  );
}

/** "moins de 25 km": the next five above the farthest. */
function farmsWithin(from: Point, farms: readonly Point[]): string {
  if (farms.length === 0) return "";
  const farthest = Math.max(...farms.map((farm) => distanceKm(from, farm)));
  return marketWords().farmsWithin({ kilometres: kilometres(Math.ceil(farthest / 5 + Number.EPSILON) * 5) });
}

function Address(props: { readonly place: Market["places"][number] }) {
  const position = () => `${props.place.latitude},${props.place.longitude}`;
  return (
    <div class="stack stack-tight">
      <address class="market-where-address">
        <strong>{props.place.name}</strong>
        <br />
        {props.place.address}
        <br />
        {props.place.postcode} {props.place.commune}
      </address>
      <p class="market-where-links">
        <a href={`https://www.openstreetmap.org/directions?to=${position()}`} rel="external noreferrer">
          <Icon name="external" />
          {marketWords().route}
        </a>
        <a href={`geo:${position()}?q=${position()}`} rel="external">
          <Icon name="place" />
          {marketWords().openInApp}
        </a>
      </p>
    </div>
  );
}
