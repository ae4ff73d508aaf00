import * as v from "valibot";
import { expect, test } from "vitest";
import type { DistributionSubject } from "../../../domain/access/subject.ts";
import { ACTION_OF_MESSAGE, type Audience, viewerOf } from "../../../domain/access/viewer.ts";
import { CatalogId, MarketId } from "../../../domain/ids.ts";
import { ClientMessage } from "../../../domain/protocol/client/message.ts";
import * as id from "../../support/ids.ts";
import { KINDS, type Kind, peopleAt } from "../../support/people.ts";

const subjectOf = (key: string): DistributionSubject => ({
  kind: "distribution",
  distributionId: id.distribution(`d-${key}`),
  marketId: v.parse(MarketId, `m-${key}`),
  participants: [
    { catalogId: v.parse(CatalogId, `c-${key}`), producerId: id.producer(`p-${key}`) },
    { catalogId: v.parse(CatalogId, `c2-${key}`), producerId: id.producer(`p2-${key}`) },
  ],
});

const here = subjectOf("here");
const people = peopleAt(here, "here");
const strangers = peopleAt(subjectOf("there"), "there");

const customer: Audience = { kind: "customer" };
const producer: Audience = { kind: "producer", producerId: id.producer("p-here") };
const otherProducer: Audience = { kind: "producer", producerId: id.producer("p2-here") };
const staff: Audience = { kind: "staff" };

const actionsOf = (who: typeof people, kind: Kind, audience: Audience) =>
  viewerOf(who[kind], here, audience)?.actions ?? null;

test.each(KINDS)("a %s may watch as a customer, and order when signed in", (kind) => {
  const expected = kind === "nobody" ? ["watch-sale"] : ["watch-sale", "place-order"];
  expect(actionsOf(people, kind, customer)).toEqual(expected);
  expect(actionsOf(strangers, kind, customer)).toEqual(expected);
});

test.each(KINDS)("a %s has a producer's eyes only for that producer", (kind) => {
  const isTheirs = kind === "producer" || kind === "owner of the producer" || kind === "contact of one catalog";
  expect(actionsOf(people, kind, producer)).toEqual(isTheirs ? ["watch-sale", "change-order", "work-board"] : null);
  expect(actionsOf(people, kind, otherProducer)).toBeNull();
  expect(actionsOf(strangers, kind, producer)).toBeNull();
});

test.each(KINDS)("a %s sees everything only as volunteer, admin or contact of all catalogs", (kind) => {
  const expected = { volunteer: ["watch-sale", "work-board"], admin: ["watch-sale", "change-order", "work-board"] };
  const contact = kind === "contact of all catalogs" ? expected.admin : null;
  expect(actionsOf(people, kind, staff)).toEqual(kind === "volunteer" || kind === "admin" ? expected[kind] : contact);
  expect(actionsOf(strangers, kind, staff)).toBeNull();
});

test("a volunteer who is also a producer does not change others' lines through the market's eyes", () => {
  const both = people.volunteer && { ...people.volunteer, producerIds: [id.producer("p-here")] };
  expect(viewerOf(both, here, staff)?.actions).toEqual(["watch-sale", "work-board"]);
});

test("every message a page can send is an action", () => {
  const types = ClientMessage.options.map((option) => option.entries.type.literal);
  expect(Object.keys(ACTION_OF_MESSAGE).toSorted()).toEqual(types.toSorted());
});
