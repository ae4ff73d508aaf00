import type { HalleContext } from "../environment.ts";
import { producerIdIn } from "../middleware/subjects.ts";
import { readProducerName } from "../store/producer-sales.ts";

/** A page of the space of the producer in the path, such as "produits/tva". */
export async function spacePage(c: HalleContext, page: string): Promise<string> {
  const producer = await readProducerName(c.env.DB, producerIdIn(c));
  return producer === null ? "/espace-producteur" : `/espace-producteur/${producer.slug}/${page}`;
}
