// Branded ids from plain texts, checked as they are at the edge.
import * as v from "valibot";
import {
  CatalogId,
  CommandId,
  DistributionId,
  MarketId,
  OfferId,
  ProducerId,
  ProductId,
  StockId,
  UserId,
} from "../../domain/ids.ts";

export const user = (text: string): UserId => v.parse(UserId, text);
export const producer = (text: string): ProducerId => v.parse(ProducerId, text);
export const product = (text: string): ProductId => v.parse(ProductId, text);
export const catalog = (text: string): CatalogId => v.parse(CatalogId, text);
export const offer = (text: string): OfferId => v.parse(OfferId, text);
export const stock = (text: string): StockId => v.parse(StockId, text);
export const market = (text: string): MarketId => v.parse(MarketId, text);
export const distribution = (text: string): DistributionId => v.parse(DistributionId, text);
export const command = (text: string): CommandId => v.parse(CommandId, text);
