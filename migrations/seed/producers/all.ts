import { chevrerieDeRochecourbe } from "./chevrerie-de-rochecourbe.ts";
import { fermeDuGrandTilleul } from "./ferme-du-grand-tilleul.ts";
import { fournilDeLOmbelle } from "./fournil-de-l-ombelle.ts";
import { gaecDeCombeNoire } from "./gaec-de-combe-noire.ts";
import { jardinsDeBrunelle } from "./jardins-de-brunelle.ts";
import { rucherDesGarrigues } from "./rucher-des-garrigues.ts";
import type { SeedProducer } from "./shape.ts";
import { truitesDuValDeQuint } from "./truites-du-val-de-quint.ts";
import { vergersDeSaintPierre } from "./vergers-de-saint-pierre.ts";
import { volaillesDeLaGervanne } from "./volailles-de-la-gervanne.ts";

export const PRODUCERS: readonly SeedProducer[] = [
  jardinsDeBrunelle,
  fournilDeLOmbelle,
  chevrerieDeRochecourbe,
  fermeDuGrandTilleul,
  volaillesDeLaGervanne,
  gaecDeCombeNoire,
  rucherDesGarrigues,
  vergersDeSaintPierre,
  truitesDuValDeQuint,
];
