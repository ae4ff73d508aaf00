import * as v from "valibot";
import { ProducerId } from "../../domain/ids.ts";
import type { HalleContext } from "../environment.ts";
import { readProducerName } from "../store/producer-sales.ts";

/** A page of the space of the producer in the path, such as "produits/tva". Asked before the policy has looked at the path. */
export async function spacePage(c: HalleContext, page: string): Promise<string> {
  const producerId = v.safeParse(ProducerId, c.req.param("producerId"));
  const producer = producerId.success ? await readProducerName(c.env.DB, producerId.output) : null;
  return producer === null ? "/espace-producteur" : `/espace-producteur/${producer.slug}/${page}`;
}
