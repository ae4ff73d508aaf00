import { env } from "cloudflare:workers";
import { scryptSync } from "node:crypto";
import { drizzle } from "drizzle-orm/d1";
import type { MarketRightKind } from "../../../domain/access/person.ts";
import { createAccount } from "../../../worker/store/accounts.ts";
import { user } from "../../../worker/store/schema/accounts.ts";
import { pickUp, pickUpNote, tablePayment } from "../../../worker/store/schema/board.ts";
import {
  distribution,
  market,
  marketMember,
  marketRight,
  place,
  volunteer,
} from "../../../worker/store/schema/markets.ts";
import { customerOrder, orderLine } from "../../../worker/store/schema/orders.ts";
import { producer, producerMember } from "../../../worker/store/schema/producers.ts";

export const PASSWORD = "des poireaux en hiver";

// A password of the documented cost takes a fifth of a second each time it is checked. Its cost stands with each hash, so
// that of these people is the lowest there is; what people choose in a test costs what it does in production.
const [SALT, LOWEST_COST] = ["c2VsIGRlIEd1w6lyYW5kZQ", { N: 2, r: 1, p: 1 }];
const HASH = scryptSync(PASSWORD, Buffer.from(SALT, "base64"), 32, LOWEST_COST).toString("base64").replace(/=+$/, "");
const PASSWORD_HASH = `$scrypt$ln=1,r=1,p=1$${SALT}$${HASH}`;

let lastNumber = 0;

/** Somebody with an account; everybody of this file has the same password. */
export async function aPerson(wanted: { name?: string; email?: string; language?: "fr" | "en" } = {}) {
  lastNumber += 1;
  const { name = `Personne ${lastNumber}`, email = `personne-${lastNumber}@ferme.example`, language = "fr" } = wanted;
  const userId = await createAccount(env.DB, { name, email, language, passwordHash: PASSWORD_HASH });
  if (userId === null) throw new Error(`${email} has an account already`);
  return { userId, name, email, password: PASSWORD };
}

/** One of the five of the demo, who have no password. */
export async function aDemoPerson(person: "customer" | "producer" | "volunteer" | "admin" | "support") {
  await drizzle(env.DB)
    .insert(user)
    .values({
      id: `demo-${person}`,
      name: `Démo ${person}`,
      email: `${person}@demo.example`,
      emailVerified: true,
      isSupport: person === "support",
    })
    .onConflictDoNothing();
}

type Somebody = Awaited<ReturnType<typeof aPerson>>;

/** An order of leeks for 4.50 €, as the outbox has told it. */
export async function anOrder(customer: Somebody, { state }: { state: "confirmed" | "settled" }) {
  const distributionId = crypto.randomUUID();
  const key = { distributionId, customerId: customer.userId };
  const store = drizzle(env.DB);
  await store.insert(customerOrder).values({
    ...key,
    customerName: customer.name,
    number: 1,
    revision: 1,
    state,
    totalCents: 450,
    placedAtMs: 1,
    changedAtMs: 1,
  });
  await store.insert(orderLine).values({
    ...key,
    position: 0,
    producerId: "producer",
    catalogId: "catalog",
    offerId: "offer",
    productName: "Poireaux",
    offerName: "1 kg",
    pieces: 1,
    priceCents: 450,
    vatBasisPoints: 550,
    billedCents: 450,
  });
  return { distributionId };
}

/** What was said at the pick-up of a customer's one order there. */
export async function aPickUp(distributionId: string, by: Somebody) {
  const [about, revision] = [{ distributionId, orderNumber: 1 }, 1];
  const store = drizzle(env.DB);
  await store.insert(pickUp).values({
    ...{ ...about, position: 0, state: "given", pieces: 1, missingPieces: 0 },
    ...{ saidAtMs: 2, saidBy: by.userId, revision },
  });
  await store.insert(tablePayment).values({
    ...{ ...about, paymentId: "pay", means: "cash", amountCents: 450, givenCents: 500, isAccepted: false },
    ...{ takenAtMs: 3, takenBy: by.userId, revision },
  });
  await store.insert(pickUpNote).values({
    ...{ ...about, text: "Rend le panier mardi", writtenAtMs: 4, writtenBy: by.userId, revision },
  });
}

/** A producer's space whose team are these people, the first of them its owners. */
export async function aProducerOf(team: readonly Somebody[], owners = team.length) {
  const id = crypto.randomUUID();
  const name = `Ferme ${id.slice(0, 8)}`;
  const store = drizzle(env.DB);
  await store.insert(producer).values({
    id,
    slug: id,
    name,
    commune: "Dieulefit",
    postcode: "26220",
    latitudeMicrodegrees: 44_525_000,
    longitudeMicrodegrees: 5_064_000,
  });
  for (const [index, { userId }] of team.entries())
    await store.insert(producerMember).values({ producerId: id, userId, isOwner: index < owners });
  return { id, name };
}

/** A market with one distribution. */
export async function aMarket(name = "Marché") {
  const id = crypto.randomUUID();
  const distributionId = crypto.randomUUID();
  const store = drizzle(env.DB);
  await store.batch([
    store.insert(market).values({ id, slug: id, name }),
    store.insert(place).values({
      id,
      marketId: id,
      name: "Halle",
      address: "Place Châteauras",
      postcode: "26220",
      commune: "Dieulefit",
      latitudeMicrodegrees: 44_525_000,
      longitudeMicrodegrees: 5_064_000,
    }),
    store.insert(distribution).values({
      id: distributionId,
      marketId: id,
      placeId: id,
      ordersOpenAtMs: 1,
      ordersCloseAtMs: 2,
      startsAtMs: 3,
      endsAtMs: 4,
    }),
  ]);
  return {
    id,
    giveRight: async ({ userId }: Somebody, held: { right: MarketRightKind; catalogId?: string }) => {
      await store.insert(marketRight).values({ marketId: id, userId, ...held });
    },
    giveDuty: async ({ userId }: Somebody) => {
      await store.insert(volunteer).values({ distributionId, userId });
      return distributionId;
    },
    join: async ({ userId }: Somebody) => {
      await store.insert(marketMember).values({ marketId: id, userId, joinedAtMs: 1 });
    },
  };
}
