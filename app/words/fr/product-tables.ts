/** Products taken out and brought in as a table. */
interface Count {
  readonly count: number;
}

export const productTables = {
  table: "Importer ou exporter",
  importTitle: "Importer des produits",
  importIntro: "Depuis un tableur, en CSV. Vous voyez ce qui va changer avant que rien ne soit écrit.",
  export: "Exporter mes produits",
  chooseTitle: "Choisir un tableau",
  choose: "Choisir un fichier",
  file: "Fichier CSV",
  fileHint: "Le plus simple : exportez vos produits, modifiez le tableau, puis rapportez-le ici. 8 Mo au plus.",
  fileMissing: "Choisissez d'abord un fichier CSV.",
  tooHeavy: "Ce fichier est trop lourd : 8 Mo au plus. Partagez-le en plusieurs tableaux.",
  abandon: "Abandonner ce tableau",
  abandoned: "Le tableau est abandonné. Rien n'a été écrit.",
  look: "Regarder ce qui va changer",
  read: "Le tableau est lu. Rien n'est encore écrit.",
  replaced: "Le tableau a été remplacé entre-temps. Voici le nouveau : regardez-le, puis confirmez.",
  faulty: "Le tableau ne peut plus être écrit tel quel. Corrigez les lignes signalées, puis rapportez-le.",
  overtaken:
    "Ces produits ont été enregistrés par quelqu'un depuis que vous avez regardé le tableau. Rien n'est écrit : voici le tableau comparé à ce qui est enregistré maintenant. Regardez, puis confirmez.",
  overtakenLine: ({ name }: { name: string }) => `Ligne ${name}`,
  columnsTitle: "Les colonnes du tableau",
  columnsText:
    "Une ligne par offre ; seule la colonne « produit » est obligatoire. Un produit sans identifiant est reconnu par sa référence ou son nom ; sinon, il est nouveau. Une colonne absente ne change rien. Une offre absente du tableau reste comme elle est.",
  previewTitle: "Ce qui va changer",
  faultsTitle: ({ count }: Count) => (count < 2 ? "Une case à corriger" : `${count} cases à corriger`),
  faultsText: "Rien n'est écrit. Corrigez le tableau dans votre tableur, puis rapportez-le.",
  line: "Ligne",
  lineNumber: ({ line }: { line: number }) => `Ligne ${line}`,
  column: "Colonne",
  correct: "À corriger",
  sums: ({ added, changed, same }: { added: number; changed: number; same: number }) =>
    `À créer : ${added}. À modifier : ${changed}. Sans changement : ${same}.`,
  isNew: "nouveau",
  isChanged: "modifié",
  confirm: ({ count }: Count) => (count < 2 ? "Écrire ce produit" : `Écrire ces ${count} produits`),
  missingColumn: "La première ligne doit nommer les colonnes, dont « produit ».",
  notAChoice: "Ce mot n'est pas un choix possible. Regardez un produit exporté.",
  unknown: "Cet identifiant ou cette photo n'est pas des vôtres. Videz la case pour en créer un nouveau.",
  contradicts: "Une autre ligne de ce produit dit autre chose. Écrivez la même, ou videz cette case.",
  unknownColumns: ({ columns }: { columns: string }) =>
    `Colonnes inconnues, rien n'en est lu : ${columns}. Corrigez leur nom si elles comptent.`,
  unlikelyPrices: "Ces prix sont inhabituels : est-ce bien cela ?",
  unlikelyPrice: ({ name, price }: { name: string; price: string }) => `${name} : ${price}`,
  wholeLine: "toute la ligne",
  cellCount:
    "Cette ligne n'a pas autant de cases que la première. Mettez entre guillemets les textes et les prix à virgule, ou enregistrez avec des points-virgules.",
  recognized: ({ count }: Count) =>
    count < 2
      ? "Un produit sans identifiant est déjà là, reconnu par sa référence ou son nom : il n'est pas créé une seconde fois."
      : `${count} produits sans identifiant sont déjà là, reconnus par leur référence ou leur nom : ils ne sont pas créés une seconde fois.`,
  changes: "Ce qui change",
  newOffer: ({ offer }: { offer: string }) => `nouvelle offre : ${offer}`,
  orderOfOffers: "ordre des offres",
  colon: " :",
  becomes: "devient",
  emptyCell: "(vide)",
  picture: "une photo",
  damagedTitle: ({ count }: Count) =>
    count < 2 ? "Une référence a l'air abîmée" : `${count} références ont l'air abîmées`,
  damagedHint: "Un tableur prend volontiers un code pour un nombre ou une date. Lesquelles sont justes ?",
  keepCodes: "Celles qui sont enregistrées : elles restent",
  takeCodes: "Celles du tableau : elles remplacent les autres",
  codesUndecided: "Dites d'abord quelles références sont justes.",
  confirmCodes: "Confirmer ce choix",
  imported: "Les produits du tableau sont écrits.",
};
