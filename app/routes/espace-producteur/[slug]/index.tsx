import { Navigate } from "@solidjs/router";
import { useProducer } from "../../../producer-space/producer-context.tsx";
import { producerPaths } from "../../../producer-space/producer-paths.ts";

/** A day at the market begins with what was ordered. */
export default function ProducerSpaceHome() {
  return <Navigate href={producerPaths(useProducer().slug).orders} />;
}
