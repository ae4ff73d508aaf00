import * as v from "valibot";
import type { Letters } from "../letter.ts";
import { MESSAGE_HEAD } from "../message-head.ts";
import { TypedName } from "../typed-name.ts";

const WHAT = {
  ...MESSAGE_HEAD,
  name: TypedName,
  catalogName: TypedName,
  producerName: TypedName,
  marketName: TypedName,
  /** Who did it. */
  byName: TypedName,
  /** For the producer's team its catalog, for the market's its page. */
  url: v.pipe(v.string(), v.url()),
};

/** A market has linked a catalog: to the producer's team. */
export const CatalogLinked = v.object({ ...WHAT, kind: v.literal("catalog-linked") });

export const catalogLinked: Letters<v.InferOutput<typeof CatalogLinked>> = (message) => {
  const { name, catalogName, marketName, byName, url } = message;
  return {
    fr: {
      subject: `${marketName} a relié votre catalogue`,
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `Bonne nouvelle : ${byName} a relié votre catalogue « ${catalogName} » au marché ${marketName}. Vous pouvez désormais participer à ses ventes.`,
        "Préparez vos stocks, puis indiquez vos prochaines participations sur la page Planifier.",
      ],
      button: { label: "Voir le catalogue", url },
    },
    en: {
      subject: `${marketName} has linked your catalogue`,
      greeting: `Hello ${name},`,
      paragraphs: [
        `Good news: ${byName} has linked your catalogue “${catalogName}” to the market ${marketName}. You can take part in its sales from now on.`,
        "Prepare your stocks, then say at which dates you take part, on the page Plan.",
      ],
      button: { label: "View the catalogue", url },
    },
  };
};

/** A producer who also answers for the market has linked a catalog there: to the others who do. */
export const CatalogJoined = v.object({ ...WHAT, kind: v.literal("catalog-joined") });

export const catalogJoined: Letters<v.InferOutput<typeof CatalogJoined>> = (message) => {
  const { name, catalogName, producerName, marketName, byName, url } = message;
  return {
    fr: {
      subject: `${producerName} peut vendre à ${marketName}`,
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `${byName} a relié le catalogue « ${catalogName} » de ${producerName} au marché ${marketName}, dont vous vous occupez aussi. Ce producteur peut désormais participer à ses ventes.`,
      ],
      button: { label: "Voir le marché", url },
    },
    en: {
      subject: `${producerName} may sell at ${marketName}`,
      greeting: `Hello ${name},`,
      paragraphs: [
        `${byName} has linked the catalogue “${catalogName}” of ${producerName} to the market ${marketName}, which you look after as well. This producer can take part in its sales from now on.`,
      ],
      button: { label: "View the market", url },
    },
  };
};

/** A link has ended: to the other side of it. */
export const CatalogUnlinked = v.object({ ...WHAT, kind: v.literal("catalog-unlinked") });

export const catalogUnlinked: Letters<v.InferOutput<typeof CatalogUnlinked>> = (message) => {
  const { name, catalogName, producerName, marketName, byName, url } = message;
  return {
    fr: {
      subject: `${producerName} ne vend plus à ${marketName}`,
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `${byName} a mis fin à la liaison entre le catalogue « ${catalogName} » de ${producerName} et le marché ${marketName}. Il n'y restait aucune commande.`,
        "Si c'est une erreur, parlez-en ensemble : le catalogue se relie à nouveau quand vous voulez.",
      ],
      button: { label: "Voir", url },
    },
    en: {
      subject: `${producerName} no longer sells at ${marketName}`,
      greeting: `Hello ${name},`,
      paragraphs: [
        `${byName} has ended the link between the catalogue “${catalogName}” of ${producerName} and the market ${marketName}. No order was left there.`,
        "If this is a mistake, speak to each other: the catalogue can be linked again whenever you like.",
      ],
      button: { label: "View", url },
    },
  };
};
