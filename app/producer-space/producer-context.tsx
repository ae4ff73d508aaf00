import { createContext, useContext } from "solid-js";
import type { ProducerId } from "../../domain/ids.ts";

export interface Producer {
  readonly id: ProducerId;
  readonly name: string;
  readonly slug: string;
}

export const ProducerContext = createContext<Producer>();

/** Whose space the page stands in. */
export function useProducer(): Producer {
  const producer = useContext(ProducerContext);
  if (producer === undefined) throw new Error("a page of a producer's space stands outside of one");
  return producer;
}
