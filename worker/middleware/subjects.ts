// The subject of a route, from the ids in its path. A malformed id is no different from one that does not exist.
import * as v from "valibot";
import type { DistributionSubject, Subject } from "../../domain/access/subject.ts";
import { DistributionId, ProducerId } from "../../domain/ids.ts";
import type { HalleContext } from "../environment.ts";
import { findMarketId } from "../store/membership.ts";
import { findDistribution, producerExists } from "../store/subjects.ts";

/** Looked up once per request: its policy and what comes after it ask for the same. */
const DISTRIBUTION_OF = new WeakMap<Request, Promise<DistributionSubject | null>>();

export function distributionInPath(c: HalleContext): Promise<DistributionSubject | null> {
  const known = DISTRIBUTION_OF.get(c.req.raw);
  if (known !== undefined) return known;
  const parsed = v.safeParse(DistributionId, c.req.param("distributionId"));
  const found = parsed.success ? findDistribution(c.env.DB, parsed.output) : Promise.resolve(null);
  DISTRIBUTION_OF.set(c.req.raw, found);
  return found;
}

export async function producerInPath(c: HalleContext): Promise<Subject | null> {
  const parsed = v.safeParse(ProducerId, c.req.param("producerId"));
  if (!parsed.success || !(await producerExists(c.env.DB, parsed.output))) return null;
  return { kind: "producer", producerId: parsed.output };
}

export async function marketInPath(c: HalleContext): Promise<Subject | null> {
  const marketId = await findMarketId(c.env.DB, c.req.param("slug") ?? "");
  return marketId === null ? null : { kind: "market", marketId };
}

/** The ids of a path whose policy has let the request pass, which checked them. */
export const distributionIdIn = (c: HalleContext): DistributionId =>
  v.parse(DistributionId, c.req.param("distributionId"));
export const producerIdIn = (c: HalleContext): ProducerId => v.parse(ProducerId, c.req.param("producerId"));
