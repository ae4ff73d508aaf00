// One offer that everybody wants: thirty-two buyers take one piece at a time. Beside it, databases that do only this: count
// down and keep an order. Halle checks session, permission, window, price and stock, and tells everybody.
import { closeAll, connect, connectMany, placeOrder } from "../client.ts";
import type { Figure } from "../figures.ts";
import { BENCH_MARKET } from "../market.ts";
import { nodeSqlite } from "../peers/node-sqlite.ts";
import { postgresAtomic, postgresForUpdate, startPostgres } from "../peers/postgres.ts";
import { redis } from "../peers/redis.ts";
import type { Reservations } from "../peers/reservations.ts";
import type { Subject } from "../subject.ts";

// Many short turns: what else the machine does then falls on all of them.
const ROUNDS = 15;
const ROUND_MS = 700;
const BUYERS = 32;

export async function benchHotItem(subject: Subject): Promise<Figure[]> {
  const postgres = await startPostgres();
  const contenders = [
    await ours(subject),
    nodeSqlite(`${subject.dataDir}-node.sqlite`),
    ...(postgres === null ? [] : [await postgresAtomic(postgres, BUYERS), await postgresForUpdate(postgres, BUYERS)]),
    await redis(`${subject.dataDir}-redis`),
  ].filter((one) => one !== null);
  const perSecond = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  // The first round warms up; then they take turns.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const contender of contenders) {
      const taken = await takeFor(contender);
      if (round > 0) perSecond.get(contender.name)?.push((taken * 1_000) / ROUND_MS);
    }
  }
  for (const contender of contenders) await contender.close();
  await postgres?.stop();
  return figuresOf(perSecond);
}

async function takeFor({ take }: Reservations): Promise<number> {
  const endsAt = performance.now() + ROUND_MS;
  let taken = 0;
  const buy = async (_: unknown, buyer: number) => {
    while (performance.now() < endsAt) {
      await take(buyer);
      taken += 1;
    }
  };
  await Promise.all(Array.from({ length: BUYERS }, buy));
  return taken;
}

async function ours({ url }: Subject): Promise<Reservations> {
  const { distributionId, cookies, offerIds } = BENCH_MARKET;
  const buyers = await connectMany(BUYERS, (index) => connect(url, distributionId, cookies[index]));
  const pieces = buyers.map(() => 0);
  return {
    name: "Halle",
    async take(buyer) {
      const client = buyers[buyer];
      if (client === undefined) throw new Error("no such buyer");
      pieces[buyer] = ((pieces[buyer] ?? 0) % 900) + 1;
      await placeOrder(client, [{ offerId: offerIds[0] ?? "", pieces: pieces[buyer] }]);
    },
    close: async () => closeAll(buyers),
  };
}

const label = (name: string): string => `hot item, 32 buyers, ${name}`;

/** Halle once per peer it is compared with: the same measurements, another ratio. */
function figuresOf(perSecond: ReadonlyMap<string, readonly number[]>): Figure[] {
  const own = perSecond.get("Halle") ?? [];
  return [...perSecond].flatMap(([name, rounds]): Figure[] => {
    const figure: Figure = { name: label(name), unit: "per second", rounds };
    if (name === "Halle") return [figure];
    const times = own.map((value, round) => value / (rounds[round] ?? Number.NaN));
    const wanted = TIMES_WANTED[name];
    const compared: Figure = { name: `Halle against ${name}`, unit: "times", rounds: times };
    return [figure, wanted === undefined ? compared : { ...compared, target: ["≥", wanted] }];
  });
}

const TIMES_WANTED: Readonly<Record<string, number>> = {
  "Postgres, atomic update": 1.2,
  "Postgres, SELECT FOR UPDATE": 2.5,
};
