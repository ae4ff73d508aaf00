// The demo as rows of the database. Nothing here reads a clock or rolls dice: the same moment gives the same rows.
import { START_RATES_BASIS_POINTS } from "../../domain/money/vat.ts";
import { account, user } from "../../worker/store/schema/accounts.ts";
import { legalIdentity } from "../../worker/store/schema/legal.ts";
import {
  distribution,
  link,
  market,
  marketMember,
  marketRight,
  membershipRequest,
  participation,
  place,
  volunteer,
} from "../../worker/store/schema/markets.ts";
import {
  catalog,
  catalogOffer,
  offer,
  producer,
  producerMember,
  product,
  vatRate,
} from "../../worker/store/schema/producers.ts";
import { type Calendar, distributionsOf, SALES, type Sale } from "./calendar.ts";
import { CATALOGS, offerIdOf, productIdOf } from "./catalogs.ts";
import { MARKETS, type SeedMarket, TIME_ZONE } from "./markets.ts";
import { byName, CUSTOMERS, type DemoCustomer, SAILLANS_CUSTOMERS, SUPPORT, VOLUNTEER } from "./people.ts";
import { pictureKey } from "./picture-store.ts";
import { PRODUCERS } from "./producers/all.ts";
import type { SeedOffer, SeedPerson, SeedProducer, SeedProduct } from "./producers/shape.ts";
import { questionRows } from "./questions.ts";

const DAY_MS = 86_400_000;
const microdegrees = (degrees: number): number => Math.round(degrees * 1_000_000);
const vatRateIdOf = (maker: SeedProducer, basisPoints: number): string => `${maker.key}-vat-${basisPoints}`;

const people = (): SeedPerson[] => [
  ...CUSTOMERS,
  ...SAILLANS_CUSTOMERS,
  SUPPORT,
  ...PRODUCERS.flatMap((maker): readonly SeedPerson[] => maker.team),
];

const accountRows = (passwordHash: string, since: Date) => ({
  users: people().map(({ id, name, email, telephone }): typeof user.$inferInsert => ({
    id,
    name,
    email,
    emailVerified: true,
    telephone: telephone ?? null,
    isSupport: id === SUPPORT.id,
    createdAt: since,
    updatedAt: since,
  })),
  accounts: people().map(({ id }): typeof account.$inferInsert => ({
    id: `account-${id}`,
    userId: id,
    accountId: id,
    providerId: "credential",
    password: passwordHash,
    createdAt: since,
    updatedAt: since,
  })),
});

const producerRow = (maker: SeedProducer): typeof producer.$inferInsert => ({
  id: maker.key,
  slug: maker.slug,
  name: maker.name,
  shortDescription: maker.shortDescription,
  story: maker.story,
  commune: maker.commune,
  postcode: maker.postcode,
  latitudeMicrodegrees: microdegrees(maker.latitude),
  longitudeMicrodegrees: microdegrees(maker.longitude),
  telephone: maker.telephone,
  portrait: pictureKey(maker.portrait),
  logo: pictureKey(maker.logo),
});

/** New producers start with the four usual rates; the one who bills no VAT keeps only that. */
const ratesOf = (maker: SeedProducer): readonly number[] => (maker.usualVat === 0 ? [0] : START_RATES_BASIS_POINTS);

const productRow = (maker: SeedProducer, made: SeedProduct): typeof product.$inferInsert => ({
  id: productIdOf(maker, made.key),
  producerId: maker.key,
  name: made.name,
  description: made.description,
  picture: made.picture === null ? null : pictureKey(made.picture),
  unit: made.unit,
  category: made.category,
  isOrganic: made.isOrganic,
  isActive: made.isActive ?? true,
  weightMode: made.weightMode,
});

export const stockIdOf = (maker: SeedProducer, made: SeedProduct, sold: SeedOffer): string =>
  sold.stock === "pooled" ? productIdOf(maker, made.key) : offerIdOf(maker, made.key, sold.key);

/** What is shared, and bulk, is counted in base units; other goods by the piece. */
export const unitsPerPieceOf = (made: Pick<SeedProduct, "weightMode">, sold: SeedOffer): number =>
  sold.stock === "pooled" || made.weightMode === "bulk" ? (sold.step ?? sold.amount) : 1;

export const offerRow = (
  maker: SeedProducer,
  made: SeedProduct,
  [sold, position]: readonly [SeedOffer, number],
): typeof offer.$inferInsert => ({
  id: offerIdOf(maker, made.key, sold.key),
  productId: productIdOf(maker, made.key),
  producerId: maker.key,
  name: sold.name,
  position,
  nominalAmount: sold.amount,
  stepAmount: sold.step ?? sold.amount,
  priceCents: sold.priceCents,
  vatRateId: vatRateIdOf(maker, sold.vat ?? maker.usualVat),
  reference: sold.reference ?? null,
  stockId: stockIdOf(maker, made, sold),
  unitsPerPiece: unitsPerPieceOf(made, sold),
});

const makingRows = (certifiedAtMs: number) => ({
  producers: PRODUCERS.map(producerRow),
  legalIdentities: PRODUCERS.map(({ key, commune, postcode, legal }): typeof legalIdentity.$inferInsert => ({
    producerId: key,
    ...legal,
    commune,
    postcode,
    certifiedAtMs,
  })),
  producerMembers: PRODUCERS.flatMap((maker) =>
    maker.team.map((person, index) => ({ producerId: maker.key, userId: person.id, isOwner: index === 0 })),
  ),
  vatRates: PRODUCERS.flatMap((maker) =>
    ratesOf(maker).map((basisPoints) => ({
      id: vatRateIdOf(maker, basisPoints),
      producerId: maker.key,
      basisPoints,
    })),
  ),
  products: PRODUCERS.flatMap((maker) => maker.products.map((made) => productRow(maker, made))),
  offers: PRODUCERS.flatMap((maker) =>
    maker.products.flatMap((made) => made.offers.map((sold, index) => offerRow(maker, made, [sold, index]))),
  ),
});

const catalogRows = (linkedAtMs: number) => ({
  catalogs: CATALOGS.map(({ id, producer: maker, name, code }) => ({ id, producerId: maker.key, name, code })),
  catalogOffers: CATALOGS.flatMap(({ id, offerIds, priceCents }) =>
    offerIds.map((offerId) => ({ catalogId: id, offerId, priceCents: priceCents[offerId] ?? null })),
  ),
  links: CATALOGS.flatMap(({ id, marketIds }) =>
    marketIds.map((marketId) => ({ catalogId: id, marketId, linkedAtMs })),
  ),
});

const marketRow = (one: SeedMarket): typeof market.$inferInsert => ({
  id: one.id,
  slug: one.slug,
  name: one.name,
  description: one.description,
  picture: pictureKey(one.picture),
  timeZone: TIME_ZONE,
  paymentMode: "on-the-spot",
  joining: one.joining,
});

const rightsIn = ({ id, admins, helpers }: SeedMarket): (typeof marketRight.$inferInsert)[] => [
  ...admins.map((admin) => ({ marketId: id, userId: admin.id, right: "admin" as const })),
  ...helpers.flatMap((helper) => [
    { marketId: id, userId: helper.id, right: "members" as const },
    { marketId: id, userId: helper.id, right: "messages" as const },
  ]),
];

const marketRows = (foundedAtMs: number, todayAtMs: number) => ({
  markets: MARKETS.map(marketRow),
  places: MARKETS.map((one): typeof place.$inferInsert => {
    const { latitude, longitude, ...where } = one.place;
    return {
      ...where,
      marketId: one.id,
      latitudeMicrodegrees: microdegrees(latitude),
      longitudeMicrodegrees: microdegrees(longitude),
    };
  }),
  members: MARKETS.flatMap((one) =>
    one.members.map((person, index) => ({
      marketId: one.id,
      userId: person.id,
      joinedAtMs: foundedAtMs + index * 3 * DAY_MS,
    })),
  ),
  // They were announced when they came: the demo begins with quiet mailboxes.
  requests: MARKETS.flatMap((one) =>
    one.requests.map(({ by, message }, index): typeof membershipRequest.$inferInsert => {
      const askedAtMs = todayAtMs - (one.requests.length - index) * DAY_MS;
      return { marketId: one.id, userId: by.id, message, askedAtMs, isAnnounced: true, announcedAtMs: askedAtMs };
    }),
  ),
  rights: MARKETS.flatMap(rightsIn),
});

/** Three or four at each distribution; the demo volunteer is at today's and at the next ones. */
const VOLUNTEERS: Readonly<Record<Sale, readonly DemoCustomer[]>> = {
  validated: ["Claire Dumas", "Gérard Picard", "Manon Vidal"].map(byName),
  today: [VOLUNTEER, ...["Nadia Belkacem", "Paul Chevallier", "Odile Lambert"].map(byName)],
  open: [VOLUNTEER, ...["Sophie Lemoine", "Xavier Brun"].map(byName)],
  planned: [VOLUNTEER, ...["Fanny Guillot", "Éric Delorme"].map(byName)],
  openInSaillans: ["Lucas Ferrand", "Gaëlle Tissier", "Marc Peyrot"].map(byName),
};

const eventRows = (calendar: Calendar) => {
  const all = distributionsOf(calendar);
  return {
    distributions: all.map(({ participations, ...agreed }) => agreed),
    participations: all.flatMap(({ id, participations }) =>
      participations.map((present) => ({ ...present, distributionId: id })),
    ),
    volunteers: SALES.flatMap((sale) =>
      VOLUNTEERS[sale].map((helper) => ({ distributionId: calendar[sale].id, userId: helper.id })),
    ),
  };
};

/** All rows by table, parents before children. */
export function demoRows(calendar: Calendar, passwordHash: string) {
  const foundedAtMs = calendar.today.startsAtMs - 400 * DAY_MS;
  const accounts = accountRows(passwordHash, new Date(foundedAtMs));
  const making = makingRows(foundedAtMs);
  const catalogs = catalogRows(foundedAtMs + 10 * DAY_MS);
  const markets = marketRows(foundedAtMs, calendar.today.startsAtMs);
  const events = eventRows(calendar);
  return [
    [user, accounts.users],
    [account, accounts.accounts],
    [producer, making.producers],
    [legalIdentity, making.legalIdentities],
    [producerMember, making.producerMembers],
    [vatRate, making.vatRates],
    [product, making.products],
    [offer, making.offers],
    [catalog, catalogs.catalogs],
    [catalogOffer, catalogs.catalogOffers],
    [market, markets.markets],
    [place, markets.places],
    [marketMember, markets.members],
    [membershipRequest, markets.requests],
    [marketRight, markets.rights],
    [link, catalogs.links],
    [distribution, events.distributions],
    [participation, events.participations],
    [volunteer, events.volunteers],
    ...questionRows(calendar.today.startsAtMs),
  ] as const;
}
