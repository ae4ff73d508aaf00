import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const README = readFileSync("README.md", "utf8");

test("every path that the README names exists", () => {
  const quoted = [...README.matchAll(/`([\w.-]+\/[\w./-]*|[\w-]+\.(?:toml|json|ts|mjs|md))`/g)];
  const linked = [...README.matchAll(/\]\((?!https?:)([^)]+)\)/g)];
  const paths = [...quoted, ...linked].flatMap(([, path]) => path ?? []);
  expect(paths).not.toEqual([]);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test("every command that the README names is a script", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const commands = [...README.matchAll(/npm (?:run ([a-z:]+)|(start|test))/g)].flatMap(
    ([, run, own]) => run ?? own ?? [],
  );
  expect(commands).not.toEqual([]);
  expect(commands.filter((command) => !(command in scripts))).toEqual([]);
});
