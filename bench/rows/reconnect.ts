// A thousand pages lose their connection at once, miss an order, and come back.
import { closeAll, connect, connectMany, placeOrder } from "../client.ts";
import type { Figure } from "../figures.ts";
import { BENCH_MARKET } from "../market.ts";
import type { Subject } from "../subject.ts";

const ROUNDS = 5;
const PAGES = 1_000;

export async function benchReconnect({ url }: Subject): Promise<Figure[]> {
  const { distributionId, cookies, offerIds } = BENCH_MARKET;
  const buyer = await connect(url, distributionId, cookies[0]);
  const rounds: number[] = [];
  let behind = 0;
  let pages = await connectMany(PAGES, (index) => connect(url, distributionId, cookies[index + 1]));
  for (let round = 1; round <= ROUNDS; round += 1) {
    closeAll(pages);
    const { revision } = await placeOrder(buyer, [{ offerId: offerIds[0] ?? "", pieces: round }]);
    const began = performance.now();
    pages = await Promise.all(
      Array.from({ length: PAGES }, (_, index) => connect(url, distributionId, cookies[index + 1])),
    );
    rounds.push(performance.now() - began);
    behind += pages.filter((page) => page.revision < revision).length;
  }
  closeAll([...pages, buyer]);
  return [
    { name: "1,000 pages come back, all current", unit: "ms", rounds, target: ["≤", 3_000] },
    { name: "pages that came back and missed the order", unit: "pages", rounds: [behind], target: ["≤", 0] },
  ];
}
