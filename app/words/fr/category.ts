import { categoryNames } from "../../../domain/product/category-names/fr.ts";

/** Names of the shop's sections, both levels. They stand in the domain, since an imported table may say them. */
export const category = categoryNames;
