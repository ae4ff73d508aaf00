// Two levels. Names are words of the screen and live in the dictionary; here are only the keys and their order.
export const CATEGORIES = {
  "fruits-legumes": ["legumes", "fruits", "champignons", "herbes-plants"],
  "boulangerie-patisserie": ["pains", "viennoiseries", "patisseries", "biscuits"],
  cremerie: ["fromages", "yaourts-desserts", "lait-creme-beurre", "oeufs"],
  "viandes-charcuterie": ["volaille", "boeuf-veau", "porc-agneau", "charcuterie", "colis"],
  "produits-mer": ["poissons", "coquillages-crustaces", "produits-fumes"],
  epicerie: ["miel-confitures", "farines-cereales", "legumes-secs", "huiles-condiments", "conserves", "douceurs"],
  boissons: ["jus-sirops", "vins", "bieres-cidres", "tisanes-cafes"],
  traiteur: ["plats-cuisines", "soupes", "salades-tartinables"],
  "paniers-coffrets": ["paniers-legumes", "paniers-decouverte", "coffrets-cadeaux"],
  "beaute-soins": ["savons", "soins", "huiles-essentielles"],
  "maison-jardin": ["entretien", "fleurs-plantes", "jardin"],
  animaux: ["chiens-chats", "basse-cour"],
  "artisanat-loisirs": ["textile-laine", "poterie-bois", "livres-jeux"],
} as const;

export type CategoryKey = keyof typeof CATEGORIES;
/** `first-level/second-level`, as products keep it. */
export type CategoryPath = { [K in CategoryKey]: `${K}/${(typeof CATEGORIES)[K][number]}` }[CategoryKey];

export const CATEGORY_KEYS = Object.keys(CATEGORIES) as readonly CategoryKey[];

export const CATEGORY_PATHS = CATEGORY_KEYS.flatMap((key) =>
  CATEGORIES[key].map((second) => `${key}/${second}`),
) as readonly CategoryPath[];

export const isCategoryPath = (text: string): text is CategoryPath => CATEGORY_PATHS.some((path) => path === text);

export const firstLevel = (path: CategoryPath): CategoryKey => path.slice(0, path.indexOf("/")) as CategoryKey;
