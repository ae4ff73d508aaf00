/** For finding: small letters without accents, so that "epinards" finds "Épinards". */
export const foldText = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replaceAll("œ", "oe")
    .replaceAll("Œ", "oe")
    .trim()
    .toLowerCase();
