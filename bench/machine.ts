import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { ROOT } from "../scripts/tool.ts";
import { quantile } from "./figures.ts";

const FSYNCS = 200;
const PACKAGES = ["miniflare", "workerd", "ws", "socket.io", "lighthouse"];

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8")).version;

/** What the figures were taken on: figures from elsewhere compare only with this beside them. */
export function describeMachine(folder: string): string[] {
  const [first] = cpus();
  return [
    `${cpus().length} × ${first?.model.trim() ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
    PACKAGES.map((name) => `${name} ${versionOf(name)}`).join(", "),
    `fsync of 4 KB: median ${fsyncMs(join(folder, "fsync")).toFixed(2)} ms`,
  ];
}

function fsyncMs(file: string): number {
  const page = Buffer.alloc(4_096, 1);
  const descriptor = openSync(file, "w");
  const waits = Array.from({ length: FSYNCS }, () => {
    const began = performance.now();
    writeSync(descriptor, page);
    fsyncSync(descriptor);
    return performance.now() - began;
  });
  closeSync(descriptor);
  return quantile(waits, 0.5);
}
