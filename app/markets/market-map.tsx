import { Show } from "solid-js";
import { distanceKm, type Point } from "../../domain/place/distance.ts";
import { DistanceMap, type Landmark } from "../ui/map/distance-map.tsx";
import { paths } from "../ui/site/paths.ts";
import { homeWords } from "../words/home.ts";
import type { FoundMarket } from "./load-markets.ts";

interface Farm extends Point {
  readonly producerId: string;
  readonly slug: string;
  readonly name: string;
  readonly commune: string;
}

interface MarketMapProps {
  readonly markets: readonly FoundMarket[];
  /** Where somebody looks from, if that is known. */
  readonly origin: (Point & { readonly name: string | null }) | null;
  /** Shown as dots without a name. */
  readonly farms?: readonly Farm[] | undefined;
  /** Where in the list a mark leads to. */
  readonly hrefOf: (slug: string) => string;
}

/** The place in the list that a mark of the map leads to. */
export const anchorOf = (slug: string): string => `marche-${slug}`;

const HERE_KM = 1;

export function MarketMap(props: MarketMapProps) {
  const places = () =>
    props.markets.flatMap(({ slug, places }) =>
      places.map(
        (place): Landmark => ({
          id: place.placeId,
          label: place.commune,
          latitude: place.latitude,
          longitude: place.longitude,
          kind: "market",
          href: props.hrefOf(slug),
        }),
      ),
    );
  /** Without a place to look from, distances are told from the first market of the list. */
  const centre = () => props.origin ?? places()[0];
  const here = (): Landmark[] => {
    const { origin } = props;
    if (origin === null || places().some((place) => distanceKm(origin, place) < HERE_KM)) return [];
    return [{ ...origin, id: "here", label: origin.name ?? homeWords().here, kind: "here" }];
  };
  const farms = () =>
    (props.farms ?? []).map(
      ({ producerId, slug, name, commune, latitude, longitude }): Landmark => ({
        ...{ id: producerId, label: "", fullName: `${name}, ${commune}`, latitude, longitude },
        kind: "farm",
        href: paths.showcase(slug),
      }),
    );
  const landmarks = () => [...places(), ...here(), ...farms()];
  return (
    <Show when={centre()}>
      {(from) => <DistanceMap label={homeWords().map} centre={from()} landmarks={landmarks()} />}
    </Show>
  );
}
