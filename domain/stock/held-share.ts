// The other end of an allotment: what a distribution believes it may sell of a stock.

import type { ProducerId, StockId } from "../ids.ts";
import type { StockShare } from "../order/sale.ts";

export interface HeldShare extends StockShare {
  readonly stockId: StockId;
  readonly producerId: ProducerId;
  /** The ledger's newest decision that was heard here. */
  readonly version: number;
  /** The ledger's newest word on `figure`. */
  readonly figureRevision: number;
}

/** A ledger's word about one stock for one distribution. */
export interface ShareNews {
  readonly stockId: StockId;
  readonly allotted: number | null;
  readonly version: number;
  readonly figure: number | null;
  /** The ledger's own count of changes. */
  readonly figureRevision: number;
}

/** Until the ledger has spoken: nothing may be sold, nothing is shown as available. */
export const unheardShare = (stockId: StockId, producerId: ProducerId): HeldShare => ({
  stockId,
  producerId,
  allotted: 0,
  sold: 0,
  figure: 0,
  version: 0,
  figureRevision: -1,
});

/** Takes over what is newer, part by part. */
export function hearNews(share: HeldShare, news: ShareNews): HeldShare {
  const isNewGrant = news.version > share.version;
  const isNewFigure = news.figureRevision > share.figureRevision;
  if (!isNewGrant && !isNewFigure) return share;
  return {
    ...share,
    allotted: isNewGrant ? news.allotted : share.allotted,
    version: isNewGrant ? news.version : share.version,
    figure: isNewFigure ? news.figure : share.figure,
    figureRevision: isNewFigure ? news.figureRevision : share.figureRevision,
  };
}

/** Gives back what is not sold, down to `to`. An order to do so that newer news has overtaken changes nothing. */
export function lowerShare(share: HeldShare, { to, version }: { to: number; version: number }): HeldShare {
  if (version <= share.version) return share;
  const believed = share.allotted ?? Number.POSITIVE_INFINITY;
  return { ...share, version, allotted: Math.max(share.sold, Math.min(believed, to)) };
}
