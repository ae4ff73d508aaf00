/**
 * Every npm script enters here: `node scripts/run.mjs serve` installs the packages when they are missing or out of
 * date, then hands over to `scripts/main.ts serve` in the Node 24 that npm installed with them. So a machine needs only
 * Node 20 and npm. Plain JavaScript without packages, because it runs before any is there.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statfsSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const INSTALL_NEEDS_BYTES = 1_500_000_000;

if (Number(process.versions.node.split(".")[0]) < 20) {
  stopWith(`Halle needs Node 20 or newer and this is ${process.version}: install it from https://nodejs.org.`);
}
if (!packagesAreCurrent()) install();
const node = findNode24();
handOver(node, [join(ROOT, "scripts", "main.ts"), ...process.argv.slice(2)]);

/** @param {string} sentence what is wrong and what to do about it */
function stopWith(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/**
 * npm writes node_modules/.package-lock.json last, so a broken-off installation has none; comparing it with the lock
 * file needs no stamp of our own and holds whoever ran `npm ci`.
 */
function packagesAreCurrent() {
  const installed = readPackages("node_modules/.package-lock.json");
  const isInstalled = ([path, wanted]) => {
    const found = installed[path];
    if (!found) return path === "" || wanted.optional === true;
    return found.version === wanted.version && existsSync(join(ROOT, path, "package.json"));
  };
  return Object.entries(readPackages("package-lock.json")).every(isInstalled) && node24Candidates().some(existsSync);
}

function readPackages(lockFile) {
  const path = join(ROOT, lockFile);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : {};
}

function install() {
  const { bavail, bsize } = statfsSync(ROOT);
  if (bavail * bsize < INSTALL_NEEDS_BYTES) {
    stopWith(`There is too little room on this disk: free 1.5 GB, then run \`npm ${npmCommand()}\` again.`);
  }
  console.log("Installing the packages; the first time this takes a minute or two…");
  const byNpm = process.env.npm_execpath;
  const [command, ...before] = byNpm && basename(byNpm) === "npm-cli.js" ? [process.execPath, byNpm] : ["npm"];
  // NODE_ENV=production would leave out the build tools.
  const { status } = spawnSync(command, [...before, "ci", "--include=dev", "--include=optional", "--loglevel=error"], {
    cwd: ROOT,
    stdio: "inherit",
    shell: process.platform === "win32" && command === "npm",
  });
  if (status !== 0) {
    stopWith(`npm could not install the packages: see its message above, then run \`npm ${npmCommand()}\` again.`);
  }
}

function npmCommand() {
  const event = process.env.npm_lifecycle_event ?? "start";
  return event === "start" || event === "test" ? event : `run ${event}`;
}

/** The binary's package on this machine; Apple silicon has a name of its own. */
function node24Candidates() {
  const machine = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const binary = process.platform === "win32" ? "node.exe" : "node";
  const packaged = [`node-${machine}`, `node-bin-${machine}`].map((folder) =>
    join(ROOT, "node_modules", folder, "bin", binary),
  );
  return ownNodeSuffices() ? [...packaged, process.execPath] : packaged;
}

function ownNodeSuffices() {
  return Number(process.versions.node.split(".")[0]) >= 24;
}

function findNode24() {
  const runs = (path) => existsSync(path) && spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
  const found = node24Candidates().find(runs);
  return (
    found ?? stopWith("npm has no Node 24 for this machine: install Node 24 from https://nodejs.org, then run again.")
  );
}

function handOver(command, nodeArgs) {
  const path = [dirname(command), join(ROOT, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  const child = spawn(command, ["--disable-warning=ExperimentalWarning", ...nodeArgs], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, PATH: path },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) closeWithParent(child);
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/** A signal to npm ends only the shell between npm and this script, which would leave the server running unseen. */
function closeWithParent(child) {
  const parent = process.ppid;
  const watch = () => {
    if (process.ppid !== parent) child.kill("SIGTERM");
  };
  setInterval(watch, 500).unref();
}
