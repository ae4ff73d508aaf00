import type { DistributionId, ProducerId, StockId } from "../../domain/ids.ts";
import type { LedgerStock } from "../../domain/stock/ledger-stock.ts";
import { applyRecallReply, planRecalls, type Recall } from "../../domain/stock/recall.ts";
import type { Peers, RecallRequest, StockRecallReply } from "../peers.ts";
import type { StockBook } from "./stock-book.ts";

export interface Need {
  readonly stockId: StockId;
  readonly units: number;
}

/**
 * Calls idle allotments back: lower at the distribution first, then here. Answers false when some distribution did not
 * answer; what the others gave back is kept.
 */
export async function recallIdle(
  { book, peers, producerId }: { book: StockBook; peers: Peers; producerId: ProducerId },
  needs: readonly Need[],
  except: DistributionId | null,
): Promise<boolean> {
  const asked = new Map<DistributionId, RecallRequest["recalls"][number][]>();
  const planned: LedgerStock[] = [];
  for (const need of needs) {
    const { stock, recalls } = planRecalls(book.stock(need.stockId), { units: need.units, except });
    planned.push(stock);
    for (const recall of recalls) addRecall(asked, need.stockId, recall);
  }
  if (asked.size === 0) return true;
  // The new versions are on disk before anybody hears them: an answer to an older question can then be told apart.
  // The figures did not change, so there is nothing to tell yet.
  book.commit(planned, { audit: null, except: null });
  const replies = await Promise.allSettled(
    [...asked].map(([distributionId, recalls]) => peers.distribution(distributionId).lower({ producerId, recalls })),
  );
  const heard = replies.flatMap((reply) => (reply.status === "fulfilled" ? reply.value : []));
  // A reply may bring news of sales. Also the one who asked is told: the answer it waits for may be lost.
  book.commit(applyReplies(book, heard), { audit: null, except: null });
  return replies.every((reply) => reply.status === "fulfilled");
}

function addRecall(
  asked: Map<DistributionId, RecallRequest["recalls"][number][]>,
  stockId: StockId,
  recall: Recall,
): void {
  const ofDistribution = asked.get(recall.distributionId) ?? [];
  ofDistribution.push({ stockId, to: recall.to, version: recall.version });
  asked.set(recall.distributionId, ofDistribution);
}

function applyReplies(book: StockBook, replies: readonly StockRecallReply[]): LedgerStock[] {
  const next = new Map<StockId, LedgerStock>();
  for (const reply of replies) {
    const stock = next.get(reply.stockId) ?? book.stock(reply.stockId);
    next.set(reply.stockId, applyRecallReply(stock, reply));
  }
  return [...next.values()];
}
