// A Redis of the bench's own, where the machine has one installed. It keeps what it answered: appended and synced first.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { Redis } from "ioredis";
import { findFreePort } from "../../scripts/port.ts";
import { HOT_ITEM_UNITS, type Reservations } from "./reservations.ts";

const TAKE = `
  if tonumber(redis.call("GET", "stock")) < 1 then return 0 end
  redis.call("DECR", "stock")
  redis.call("RPUSH", "taken", ARGV[1])
  return 1`;

/** null where the machine has no Redis. */
export async function redis(folder: string): Promise<Reservations | null> {
  if (spawnSync("redis-server", ["--version"]).status !== 0) return null;
  mkdirSync(folder, { recursive: true });
  const port = await findFreePort(0);
  const keep = ["--appendonly", "yes", "--appendfsync", "always", "--save", ""];
  const server = spawn("redis-server", ["--port", String(port), "--dir", folder, ...keep], { stdio: "ignore" });
  const client = new Redis({ port, host: "localhost" });
  // It tries again by itself until the server listens.
  client.on("error", () => undefined);
  await client.set("stock", HOT_ITEM_UNITS);
  const sha = String(await client.script("LOAD", TAKE));
  return {
    name: "Redis, appendfsync always",
    async take(buyer) {
      if ((await client.evalsha(sha, 0, buyer)) !== 1) throw new Error("sold out");
    },
    async close() {
      client.disconnect();
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
    },
  };
}
