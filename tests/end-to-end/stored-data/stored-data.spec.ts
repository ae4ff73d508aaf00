// Data folders that earlier versions left behind, started as `npm start` starts them. No test reads the clock: the sales in
// them are over, whenever it runs.
import { appendFileSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "@playwright/test";
import * as v from "valibot";
import { PartId } from "../../../domain/board/part.ts";
import { startDemoServer } from "../../../scripts/demo-server.ts";
import { ROOT } from "../../../scripts/tool.ts";
import { unpackFolder } from "../../support/stored/archive.ts";
import { BRUNELLE, Deeds, MARKET, NEWCOMER, OPEN_SALE, Orders, SALE_OF_TODAY } from "../../support/stored/deeds.ts";
import { sitDown } from "../../support/stored/table.ts";
import { Visitor } from "../../support/stored/visitor.ts";

const ARCHIVES = globSync("tests/stored/data-folder-*.br", { cwd: ROOT }).map((path) => join(ROOT, path));
const Me = v.object({ person: v.object({ name: v.string() }) });
const Changed = v.object({ result: v.literal("accepted") });

async function signIn(url: string): Promise<Visitor> {
  const newcomer = new Visitor(url);
  const { email, password } = NEWCOMER;
  await newcomer.submit("/accounts/sign-in", { email, password, next: "/" });
  return newcomer;
}

/** As its producer sees it. */
async function orderOfNewcomer(producer: Visitor) {
  const path = `/distributions/${OPEN_SALE}/orders?as=producer&producerId=${BRUNELLE}`;
  const { orders } = await producer.get(path, Orders);
  const order = orders.find(({ customerName }) => customerName === NEWCOMER.name);
  if (order === undefined) throw new Error("the order is gone");
  return order;
}

async function expectWhatPeopleDid(url: string, deeds: Deeds): Promise<void> {
  const newcomer = await signIn(url);
  expect((await newcomer.get("/me", Me)).person.name).toBe(NEWCOMER.name);

  const volunteer = await new Visitor(url).enterDemo("volunteer");
  for (const [part, entries] of Object.entries(deeds.handedOut.written)) {
    const table = await sitDown(volunteer, SALE_OF_TODAY, v.parse(PartId, part));
    expect(Object.fromEntries(table.read())).toMatchObject(entries);
    table.leave();
  }

  const producer = await new Visitor(url).enterDemo("producer");
  const Stocks = v.object({ stocks: v.array(v.object({ stockId: v.string(), real: v.nullable(v.number()) })) });
  const { stocks } = await producer.get(`/producers/${BRUNELLE}/stocks`, Stocks);
  expect(stocks).toContainEqual(deeds.stock);
  const Product = v.object({ product: v.object({ name: v.string() }) });
  const { product } = await producer.get(`/producers/${BRUNELLE}/products/${deeds.product.productId}`, Product);
  expect(product.name).toBe(deeds.product.name);
  const Links = v.object({ catalogs: v.array(v.object({ name: v.string() })) });
  const admin = await new Visitor(url).enterDemo("admin");
  const { catalogs } = await admin.get(`/markets/${MARKET}/catalogs`, Links);
  expect(catalogs.map(({ name }) => name)).toContain(deeds.catalog.name);
}

for (const archive of ARCHIVES) {
  test(`${basename(archive)} goes on where people left it`, async () => {
    // Two starts, on a machine that may be busy.
    test.setTimeout(120_000);
    const dataDir = mkdtempSync(join(tmpdir(), "halle-stored-"));
    unpackFolder(archive, dataDir);
    const deeds = v.parse(Deeds, JSON.parse(readFileSync(join(dataDir, "deeds.json"), "utf8")));
    const steps: string[] = [];
    const start = () => startDemoServer({ port: 0, dataDir, report: (step) => steps.push(step) });

    const first = await start();
    await expectWhatPeopleDid(first.url, deeds);
    const producer = await new Visitor(first.url).enterDemo("producer");
    const order = await orderOfNewcomer(producer);
    expect(order.number).toBe(deeds.order.number);
    expect(Object.fromEntries(order.lines.map(({ offerId, pieces }) => [offerId, pieces]))).toEqual(deeds.order.pieces);
    const [line] = order.lines;
    const change = {
      commandId: crypto.randomUUID(),
      customerId: order.customerId,
      baseRevision: order.revision,
      lines: [{ position: line?.position, pieces: 3 }],
      reason: "Une belle cueillette",
    };
    const changes = `/distributions/${OPEN_SALE}/changes?as=producer&producerId=${BRUNELLE}`;
    await producer.send(changes, change, { shape: Changed });
    await first.stop();

    // Left by whatever: a folder that was complete once is not emptied for it.
    writeFileSync(join(dataDir, "seeding"), "");
    const second = await start();
    await expectWhatPeopleDid(second.url, deeds);
    const again = await orderOfNewcomer(await new Visitor(second.url).enterDemo("producer"));
    expect(again.lines[0]?.pieces).toBe(3);
    await second.stop();
    expect(steps).not.toContain("Setting up the demo market…");
    rmSync(dataDir, { recursive: true });
  });
}

test("a newer version's data are refused in one sentence and left as they are", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "halle-stored-"));
  const [archive = ""] = ARCHIVES;
  unpackFolder(archive, dataDir);
  appendFileSync(join(dataDir, "prepared"), "\nmigrations/9999_from-tomorrow.sql");
  await expect(startDemoServer({ port: 0, dataDir })).rejects.toThrow(
    "These data are from a newer version of Halle (9999_from-tomorrow.sql)",
  );
  rmSync(dataDir, { recursive: true });
});
