import { globSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";

interface Layer {
  /** Folders it may import from, besides its own. */
  from: string[];
  /** Folders it may see as `import type` only. */
  typesFrom?: string[];
  /** Packages it may use, when not all. */
  packages?: string[];
}

const LAYERS: Record<string, Layer> = {
  domain: { from: [], packages: ["valibot", "lib0/decoding", "lib0/encoding"] },
  "durable-objects": { from: ["domain", "worker/store"] },
  worker: { from: ["domain", "durable-objects"] },
  app: { from: ["domain"], typesFrom: ["worker"] },
  "migrations/seed": { from: ["domain", "durable-objects", "worker"] },
};

const IMPORT = /\b(?:im|ex)port\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/g;

function breaches(layer: string, { from, typesFrom = [], packages }: Layer): string[] {
  return globSync(`${layer}/**/*.{ts,tsx}`).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(IMPORT)].flatMap(([, type, named, dynamic]) => {
      const imported = named ?? dynamic ?? "";
      const target = imported.startsWith(".") ? posix.join(posix.dirname(file), imported) : undefined;
      const folders = [layer, ...from, ...(type ? typesFrom : [])];
      const isAllowed = target
        ? folders.some((folder) => target.startsWith(`${folder}/`))
        : !packages || packages.includes(imported);
      return isAllowed ? [] : [`${file} imports ${imported}`];
    }),
  );
}

describe("imports point inwards", () => {
  test.each(Object.entries(LAYERS))("%s imports only what it may", (layer, rule) => {
    expect(breaches(layer, rule)).toEqual([]);
  });
});
