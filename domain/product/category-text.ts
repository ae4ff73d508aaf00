import { fold } from "../search/fold.ts";
import { CATEGORY_PATHS, type CategoryPath, firstLevel } from "./category.ts";
import { categoryNames as english } from "./category-names/en.ts";
import { categoryNames as french } from "./category-names/fr.ts";

const SAID = new Map<string, CategoryPath>();
for (const names of [french, english])
  for (const path of CATEGORY_PATHS)
    for (const said of [path, names[path], `${names[firstLevel(path)]} ${names[path]}`]) SAID.set(fold(said), path);

/** The category somebody wrote: its path, or its name as the form shows it in either language, alone or behind its section's. */
export const categoryIn = (text: string): CategoryPath | null => SAID.get(fold(text)) ?? null;
