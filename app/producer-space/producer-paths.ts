import { paths } from "../ui/site/paths.ts";

/** The pages of a producer's space. */
export const producerPaths = (slug: string) => {
  const space = paths.producerSpace(slug);
  return {
    orders: `${space}/commandes`,
    ordersOf: (distributionId: string) => `${space}/commandes/${distributionId}`,
    stocks: `${space}/stocks`,
  };
};
