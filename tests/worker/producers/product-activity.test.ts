import { expect, test } from "vitest";
import { aTeam } from "./a-team.ts";

test("many products are made active and inactive at once, and only one's own", async () => {
  const team = await aTeam("bulk", [{ name: "a" }, { name: "b" }, { name: "c" }]);
  const other = await aTeam("bystander");
  const productIds = { "prod-bulk-a": "on", "prod-bulk-b": "on", "prod-bystander-pain": "on" };
  await team.post("/products/activity", { productIds, isActive: "" });
  expect((await team.get("/products")).body.counts).toMatchObject({ active: 1, inactive: 2 });
  expect((await other.get("/products")).body.counts).toMatchObject({ active: 1 });
  await team.post("/products/activity", { productIds, isActive: "on" });
  expect((await team.get("/products")).body.counts).toMatchObject({ active: 3 });
});

test("the answer says how many have changed, and asks for products where none is ticked", async () => {
  const team = await aTeam("counted", [{ name: "a" }, { name: "b" }]);
  const ask = async (names: readonly string[], isActive: string) => {
    const productIds = Object.fromEntries(names.map((name) => [`prod-counted-${name}`, "on"]));
    return (await team.post("/products/activity", { productIds, isActive })).body;
  };
  expect((await ask(["a"], "")).goTo).toMatch(/fait=desactives&nombre=1$/);
  expect((await ask(["a", "b"], "")).goTo).toMatch(/nombre=1$/);
  expect((await ask(["a", "b"], "")).goTo).toMatch(/nombre=0$/);
  expect((await ask(["a", "b"], "on")).goTo).toMatch(/fait=actives&nombre=2$/);
  expect(await ask([], "")).toEqual({ reason: "nothing-chosen" });
  expect((await team.submit("/products/activity", { isActive: "" })).location).toMatch(/produits\?retour=/);
});

test("an ended session leads back to the list whose products were ticked, not to the form of a new one", async () => {
  const team = await aTeam("list-ended");
  const reply = await team.signedOut.submit("/products/activity", { "productIds.prod-list-ended-pain": "on" });
  const next = new URL(reply.location ?? "", "http://x").searchParams.get("suite") ?? "";
  expect(next).toMatch(/^\/espace-producteur\/p-list-ended\/produits\?retour=/);
});
