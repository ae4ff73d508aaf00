import { siteOrigin } from "../ui/site/page-meta.tsx";
import { paths } from "../ui/site/paths.ts";
import type { Market } from "./load-markets.ts";

/** The market for search engines: where it is, and when it next hands out. */
export const marketFacts = (market: Market): Record<string, unknown> => ({
  "@type": "LocalBusiness",
  name: market.name,
  description: market.description,
  url: siteOrigin() + paths.market(market.slug),
  ...(market.picture === null ? {} : { image: `${siteOrigin()}/pictures/${market.picture}` }),
  location: market.places.map((place) => ({
    "@type": "Place",
    name: place.name,
    address: addressOf(place),
    geo: { "@type": "GeoCoordinates", latitude: place.latitude, longitude: place.longitude },
  })),
  event: market.sales.map((sale) => ({
    "@type": "Event",
    name: market.name,
    startDate: new Date(sale.startsAtMs).toISOString(),
    endDate: new Date(sale.endsAtMs).toISOString(),
    eventStatus: `https://schema.org/${sale.state === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    location: { "@type": "Place", name: sale.placeName, address: sale.commune },
    url: siteOrigin() + paths.sale(sale.distributionId),
  })),
});

const addressOf = (place: Market["places"][number]) => ({
  "@type": "PostalAddress",
  streetAddress: place.address,
  postalCode: place.postcode,
  addressLocality: place.commune,
});
