import { globSync } from "node:fs";
import { resolve } from "node:path";
import { Miniflare, convertV4MiniflareOptions } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";
const { workerOptions } = unstable_getMiniflareWorkerOptions("dist/server/wrangler.json") as any;
delete workerOptions.modulesRules; delete workerOptions.rootPath;
const t = Date.now();
const files = ["dist/server/index.js", ...globSync("dist/server/_build/**/*.js")];
const mf = new Miniflare(convertV4MiniflareOptions({
  port: Number(process.env.PORT ?? 8787), cf: false,
  defaultPersistRoot: resolve(".halle"),
  workers: [{...workerOptions,
    name: "halle",
  modulesRoot: resolve("dist/server"), modules: files.map(f => ({type: "ESModule", path: resolve(f)})),
    }],
} as any));
console.log(String(await mf.ready), Date.now() - t);
const db = await mf.getD1Database("DB");
console.log(await db.prepare("create table if not exists t(a)").run());
