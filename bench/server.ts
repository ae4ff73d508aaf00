// The server under measurement, a process of its own that bench/subject.ts starts and asks.
import { startServer } from "../scripts/server.ts";
import { BENCH_MARKET, BENCH_SECRET, writeBenchMarket } from "./market.ts";

const [dataDir, frameRate] = process.argv.slice(2);
if (dataDir === undefined || frameRate === undefined || process.send === undefined)
  throw new Error("started by bench/subject.ts only");
const bindings = { BETTER_AUTH_SECRET: BENCH_SECRET, FRAME_RATE: frameRate };
const server = await startServer({ port: 0, dataDir, demo: false, bindings });
await writeBenchMarket(server.mf);

const { DB, LIVE_DISTRIBUTION } = await server.mf.getBindings<Env>();

/** What the load generator cannot see from outside. */
const ANSWERS = {
  /** The newest order that D1 has. */
  "d1-revision": async () => {
    const row = await DB.prepare("SELECT max(revision) AS revision FROM customer_order").first<{ revision: number }>();
    return row?.revision ?? 0;
  },
  /** When the sale's object last woke. */
  "woke-at": () => LIVE_DISTRIBUTION.getByName(BENCH_MARKET.distributionId).wokeAtMs(),
} as const;
export type Question = keyof typeof ANSWERS;

process.on("message", async ({ id, question }: { id: number; question: Question }) => {
  process.send?.({ id, answer: await ANSWERS[question]() });
});
process.on("disconnect", () => void server.stop().then(() => process.exit(0)));
process.send({ url: server.url });
