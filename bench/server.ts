// The server under measurement, a process of its own: `node scripts/main.ts` never runs it, bench/run.ts does.
import { startServer } from "../scripts/server.ts";
import { writeBenchMarket } from "./market.ts";

const [dataDir] = process.argv.slice(2);
if (dataDir === undefined || process.send === undefined) throw new Error("started by bench/run.ts only");
const secret = "a secret of the bench, long enough to sign with";
const server = await startServer({ port: 0, dataDir, demo: false, bindings: { BETTER_AUTH_SECRET: secret } });
const market = await writeBenchMarket(server.mf, secret);
process.send({ url: server.url, market });
process.on("disconnect", () => void server.stop().then(() => process.exit(0)));
