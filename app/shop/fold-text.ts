/** For comparing words as people type them: without accents, ligatures or capitals. "Œufs frais" becomes "oeufs frais". */
export const foldText = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("’", "'")
    .trim();
