import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { aTeam, type Team, teamOf } from "./a-team.ts";

const read = async (team: Team, catalogId: string) => (await team.get(`/catalogs/${catalogId}`)).body;

async function create(team: Team, offers: Record<string, { isIn?: string; price?: string }>): Promise<string> {
  const { body } = await team.post("/catalogs", { name: "Marché de Crest", offers });
  return new URL(body.goTo, "http://x").pathname.split("/").at(-1) ?? "";
}

test("a catalog is created with offers and prices of its own, and gets a code and a public page", async () => {
  const team = await aTeam("catalog", [{ name: "pain", priceCents: 450 }, { name: "miel" }]);
  const [bread, honey] = [team.rows.offerId("pain"), team.rows.offerId("miel")];
  const catalogId = await create(team, { [bread]: { isIn: "on", price: "4,80" }, [honey]: { price: "" } });
  const catalog = await read(team, catalogId);
  expect(catalog).toMatchObject({ name: "Marché de Crest", selection: [{ offerId: bread, priceCents: 480 }] });
  expect(String(catalog.code)).toMatch(/^\d{6}$/);
  expect((await team.get(`/api/catalogs/${catalog.code}`)).body).toMatchObject({
    ...{ producerName: "Ferme catalog", name: "Marché de Crest" },
    offers: [{ productName: "pain", priceCents: 480 }],
  });
  expect((await team.get("/api/catalogs/1")).status).toBe(404);
});

test("the proposal shows what a shop would, and none of what it would hide", async () => {
  const offers = ["complet", "sans-image", "sans-rayon", "inactif"].map((name) => ({ name }));
  const team = await aTeam("proposal", offers);
  await env.DB.batch([
    env.DB.prepare("UPDATE product SET picture = NULL WHERE id = 'prod-proposal-sans-image'"),
    env.DB.prepare("UPDATE product SET category = NULL WHERE id = 'prod-proposal-sans-rayon'"),
    env.DB.prepare("UPDATE product SET is_active = 0 WHERE id = 'prod-proposal-inactif'"),
  ]);
  const { code } = await read(team, "c-proposal");
  expect((await team.get(`/api/catalogs/${code}`)).body.offers).toMatchObject([{ productName: "complet" }]);
});

test("what was written in a catalog that a colleague has deleted comes back as a new one", async () => {
  const team = await aTeam("gone");
  const path = "/catalogs/c-never";
  expect(await team.post(path, { name: "Été" })).toMatchObject({ status: 404, body: { reason: "not-found" } });
  const back = (await team.submit(path, { name: "Été" })).location ?? "";
  expect(back).toMatch(/\/catalogues\/nouveau\?retour=/);
  const { body } = await team.get(`/api/form-outcome/${new URL(back, "http://x").searchParams.get("retour")}`);
  expect(body).toMatchObject({ form: "catalog", reason: "not-found", values: { name: "Été" } });
});

test("another producer's offers are not put on one's own stall", async () => {
  const [team, other] = [await aTeam("stall"), await aTeam("neighbour")];
  const catalogId = await create(team, { [other.rows.offerId("pain")]: { isIn: "on" } });
  expect((await read(team, catalogId)).selection).toEqual([]);
  expect((await other.get(`/catalogs/${catalogId}`)).status).toBe(404);
  expect((await other.post(`/catalogs/${catalogId}`, { name: "Pris" })).status).toBe(404);
  expect((await other.post(`/catalogs/${catalogId}/publication`)).status).toBe(404);
});

test("a price that cannot be read is told beside its field, and nothing is saved", async () => {
  const team = await aTeam("catalog-price");
  const bread = team.rows.offerId("pain");
  for (const [offer, expected] of [
    [{ isIn: "on", price: "x" }, "not-a-number"],
    [{ price: "4,80" }, "not-ticked"],
  ] as const) {
    const reply = await team.post("/catalogs/c-catalog-price", { name: "Tout", offers: { [bread]: offer } });
    expect(reply.body.faults).toEqual([{ path: `offers.${bread}.price`, expected }]);
  }
  expect((await read(team, "c-catalog-price")).selection).toMatchObject([{ offerId: bread, priceCents: null }]);
});

test("of two colleagues the second learns who was quicker", async () => {
  const team = await aTeam("catalog-pair");
  const { version } = await read(team, "c-catalog-pair");
  await teamOf(team.rows, "Tom").post("/catalogs/c-catalog-pair", { name: "De Tom", version });
  const late = await team.post("/catalogs/c-catalog-pair", { name: "De Léa", version });
  expect(late.body).toEqual({ reason: "edited-elsewhere", names: ["Tom"] });
  expect(await read(team, "c-catalog-pair")).toMatchObject({ name: "De Tom", selection: [] });
});

describe("an open sale", () => {
  test("shows what has changed since it opened, and takes it over when told to", async () => {
    const team = await aTeam("catalog-sale", [{ name: "pain", priceCents: 450 }]);
    const [hourMs, nowMs] = [3_600_000, Date.now()];
    await env.DB.batch([
      env.DB.prepare(
        "UPDATE participation SET opens_at_ms = ?1, closes_at_ms = ?2 WHERE catalog_id = 'c-catalog-sale'",
      ).bind(nowMs - hourMs, nowMs + hourMs),
      env.DB.prepare(
        "UPDATE distribution SET orders_open_at_ms = ?1, orders_close_at_ms = ?2, starts_at_ms = ?3, ends_at_ms = ?4 WHERE market_id = 'm-catalog-sale-0'",
      ).bind(nowMs - hourMs, nowMs + hourMs, nowMs + 2 * hourMs, nowMs + 3 * hourMs),
    ]);
    const changes = async () => (await team.get("/catalogs/c-catalog-sale/changes")).body.sales;
    expect(await changes()).toMatchObject([{ marketName: "Marché catalog-sale-0", changes: [] }]);
    const { version } = await read(team, "c-catalog-sale");
    const bread = team.rows.offerId("pain");
    await team.post("/catalogs/c-catalog-sale", {
      name: "Tout",
      version,
      offers: { [bread]: { isIn: "on", price: "5" } },
    });
    expect(await changes()).toMatchObject([{ changes: [{ kind: "repriced", fromCents: 450, toCents: 500 }] }]);
    const [{ distributionId, fingerprint }] = await changes();
    const { body } = await team.post("/catalogs/c-catalog-sale/publication", {
      seen: { [distributionId]: fingerprint },
    });
    expect(body.goTo).toMatch(/fait=synchronise$/);
    expect(await changes()).toMatchObject([{ changes: [] }]);
  });
});
