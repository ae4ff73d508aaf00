const LIGATURES: Readonly<Record<string, string>> = { œ: "oe", æ: "ae" };

/** As people type when they search: "Saint-Julien" is "saint julien", "Vézelay" is "vezelay", "Bœrsch" is "boersch". */
export const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replaceAll(/[œæ]/g, (letter) => LIGATURES[letter] ?? letter)
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
