import { distanceKm, type Point } from "../../domain/place/distance.ts";
import { DistanceMap, type Landmark } from "../ui/map/distance-map.tsx";
import { homeWords } from "../words/home.ts";
import type { FoundMarket } from "./load-markets.ts";

interface MarketMapProps {
  readonly markets: readonly FoundMarket[];
  /** Where somebody looks from, if that is known. */
  readonly origin: (Point & { readonly name: string | null }) | null;
  /** Where in the list a mark leads to. */
  readonly hrefOf: (slug: string) => string;
}

/** The place in the list that a mark of the map leads to. */
export const anchorOf = (slug: string): string => `marche-${slug}`;

const HERE_KM = 1;

/** A commune may have several markets: where they would hide each other one mark stands for them. */
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
  const centre = () => props.origin ?? middleOf(places());
  const landmarks = () => {
    const { origin } = props;
    const isAtMarket = origin === null || places().some((place) => distanceKm(origin, place) < HERE_KM);
    return isAtMarket
      ? places()
      : [...places(), { ...origin, id: "here", label: origin.name ?? homeWords().here, kind: "here" as const }];
  };
  return <DistanceMap label={homeWords().map} centre={centre()} landmarks={landmarks()} />;
}

function middleOf(points: readonly Point[]): Point {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
  return {
    latitude: mean(points.map((point) => point.latitude)),
    longitude: mean(points.map((point) => point.longitude)),
  };
}
