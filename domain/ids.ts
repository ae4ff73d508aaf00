// Ids are branded so that a customer's id cannot be passed where a market's is expected. They are opaque: 1 to 64
// characters of a URL-safe alphabet, so that they may stand in a path, a socket message or an object's name.
import * as v from "valibot";

export const ID_MAX_CHARS = 64;

const id = <const Name extends string>(name: Name) =>
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/, "id"), v.brand(name));

export const UserId = id("UserId");
export const MarketId = id("MarketId");
export const PlaceId = id("PlaceId");
export const DistributionId = id("DistributionId");
export const ParticipationId = id("ParticipationId");
export const ProducerId = id("ProducerId");
export const ProductId = id("ProductId");
export const OfferId = id("OfferId");
export const CatalogId = id("CatalogId");
export const StockId = id("StockId");
export const VatRateId = id("VatRateId");
export const SpaceRequestId = id("SpaceRequestId");
export const InvitationId = id("InvitationId");
export const LegalChangeId = id("LegalChangeId");
/** Chosen by the sender of a command; a command sent again with the same id has its effect once. */
export const CommandId = id("CommandId");
/** Chosen by the device that takes the payment, so that it can be taken without a network. */
export const PaymentId = id("PaymentId");

export type UserId = v.InferOutput<typeof UserId>;
export type MarketId = v.InferOutput<typeof MarketId>;
export type PlaceId = v.InferOutput<typeof PlaceId>;
export type DistributionId = v.InferOutput<typeof DistributionId>;
export type ParticipationId = v.InferOutput<typeof ParticipationId>;
export type ProducerId = v.InferOutput<typeof ProducerId>;
export type ProductId = v.InferOutput<typeof ProductId>;
export type OfferId = v.InferOutput<typeof OfferId>;
export type CatalogId = v.InferOutput<typeof CatalogId>;
export type StockId = v.InferOutput<typeof StockId>;
export type VatRateId = v.InferOutput<typeof VatRateId>;
export type SpaceRequestId = v.InferOutput<typeof SpaceRequestId>;
export type InvitationId = v.InferOutput<typeof InvitationId>;
export type LegalChangeId = v.InferOutput<typeof LegalChangeId>;
export type CommandId = v.InferOutput<typeof CommandId>;
export type PaymentId = v.InferOutput<typeof PaymentId>;
