// A Postgres of the bench's own, in a temporary folder, where the machine has one installed.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chownSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { findFreePort } from "../../scripts/port.ts";
import { HOT_ITEM_UNITS, type Reservations } from "./reservations.ts";

export interface Postgres {
  readonly port: number;
  stop(): Promise<void>;
}

const idOf = (flag: string): number => Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);

/** null where the machine has no Postgres. It refuses to run as root: it then runs as its own user. */
export async function startPostgres(): Promise<Postgres | null> {
  const [programs] = globSync("/usr/lib/postgresql/*/bin").toSorted().reverse();
  if (programs === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), "halle-bench-postgres-"));
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? { uid: idOf("-u"), gid: idOf("-g") } : {};
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const made = spawnSync(join(programs, "initdb"), ["-D", folder, "-U", "bench", "-A", "trust"], {
    ...as,
    cwd: folder,
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await findFreePort(0);
  const options = [
    "-D",
    folder,
    "-p",
    String(port),
    "-k",
    folder,
    "-c",
    "listen_addresses=localhost",
    "-c",
    "max_connections=200",
  ];
  const server = spawn(join(programs, "postgres"), options, {
    ...as,
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  await isReady(server);
  return {
    port,
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      // "Smart shutdown": it waits for connections that are about to end.
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const isReady = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("exit", () => reject(new Error("Postgres did not start")));
    server.stderr?.on("data", (line) => {
      if (String(line).includes("ready to accept connections")) resolve();
    });
  });

async function openPool({ port }: Postgres, table: string, connections: number): Promise<Pool> {
  const pool = new Pool({ host: "localhost", port, user: "bench", database: "postgres", max: connections });
  await pool.query(`
    CREATE TABLE ${table} (id INTEGER PRIMARY KEY, available INTEGER NOT NULL);
    CREATE TABLE ${table}_taken (id SERIAL PRIMARY KEY, buyer INTEGER NOT NULL, pieces INTEGER NOT NULL);
    INSERT INTO ${table} VALUES (1, ${HOT_ITEM_UNITS});
  `);
  return pool;
}

/** One statement, one round trip: the best that can be done there. */
export async function postgresAtomic(postgres: Postgres, connections: number): Promise<Reservations> {
  const pool = await openPool(postgres, "atomic", connections);
  const text = `
    WITH lowered AS (UPDATE atomic SET available = available - 1 WHERE id = 1 AND available >= 1 RETURNING id)
    INSERT INTO atomic_taken (buyer, pieces) SELECT $1, 1 FROM lowered`;
  return {
    name: "Postgres, atomic update",
    async take(buyer) {
      const { rowCount } = await pool.query({ name: "take", text, values: [buyer] });
      if (rowCount !== 1) throw new Error("sold out");
    },
    close: () => pool.end(),
  };
}

/** As most shops do it: lock the row, look, write, commit. */
export async function postgresForUpdate(postgres: Postgres, connections: number): Promise<Reservations> {
  const pool = await openPool(postgres, "locked", connections);
  return {
    name: "Postgres, SELECT FOR UPDATE",
    async take(buyer) {
      const client = await pool.connect();
      try {
        await client.query("BEGIN");
        const { rows } = await client.query("SELECT available FROM locked WHERE id = 1 FOR UPDATE");
        if (rows[0].available < 1) throw new Error("sold out");
        await client.query("UPDATE locked SET available = available - 1 WHERE id = 1");
        await client.query("INSERT INTO locked_taken (buyer, pieces) VALUES ($1, 1)", [buyer]);
        await client.query("COMMIT");
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
