import { pictureHash } from "../../worker/pictures/picture-key.ts";
import { MARKETS } from "./markets.ts";
import { PRODUCERS } from "./producers/all.ts";

/** The key of a picture in the bucket. */
export const pictureKey = (svg: string): string => pictureHash([svg]);

/** Every picture of the demo, by key. */
export const allPictures = (): ReadonlyMap<string, string> => {
  const drawn = [
    ...MARKETS.map((market) => market.picture),
    ...PRODUCERS.flatMap((producer) => [
      producer.portrait,
      producer.logo,
      ...producer.products.flatMap((product) => product.picture ?? []),
    ]),
  ];
  return new Map(drawn.map((svg) => [pictureKey(svg), svg]));
};
