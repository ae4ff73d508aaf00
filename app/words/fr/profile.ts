import type { ProducerLabel } from "../../../domain/producer/profile-form.ts";

const labelNames: Readonly<Record<ProducerLabel, string>> = {
  "agriculture-biologique": "Agriculture biologique",
  "nature-progres": "Nature & Progrès",
  demeter: "Demeter",
  "label-rouge": "Label Rouge",
  aop: "Appellation d'origine protégée (AOP)",
  igp: "Indication géographique protégée (IGP)",
  "bienvenue-a-la-ferme": "Bienvenue à la ferme",
};

/** Mon profil, in the Paramètres of a producer's space. */
export const profile = {
  title: "Mon profil",
  intro: "Présentez-vous, pour donner envie aux clients de commander chez vous.",
  seeSheet: "Prévisualiser",
  seeSheetOf: "une fiche produit",
  sheetPageTitle: "Votre fiche produit",
  sheetPageIntro: "Comme un client la voit dans la boutique, avec votre profil tel qu'il est enregistré.",
  sheetInactive: "Ce produit est inactif : les clients ne le voient pas. Rendez-le actif pour le vendre.",
  noSheetTitle: "Pas encore de fiche à montrer",
  noSheetText:
    "Créez un produit avec au moins une offre, ou ajoutez une offre à l'un des vôtres : sa fiche viendra ici.",
  saved: "Votre profil est enregistré. Il est déjà visible sur votre page vitrine.",
  sheetTitle: "Sur vos fiches produits",
  showcaseTitle: "Sur votre page vitrine",
  logo: "Logo",
  logoHint: "Celui de vos étiquettes ou de votre camion.",
  portrait: "Portrait",
  portraitHint: "Vous, votre équipe : les clients aiment savoir auprès de qui ils commandent.",
  shortDescription: "Description courte",
  shortDescriptionHint: "Deux phrases : ce que vous produisez, où et comment.",
  story: "Votre histoire",
  storyHint: "Une ligne vide commence un nouveau paragraphe.",
  site: "Site internet",
  siteHint: "Par exemple ma-ferme.fr.",
  siteInvalid: "Cette adresse n'est pas complète. Par exemple : ma-ferme.fr.",
  telephone: "Téléphone",
  telephoneHint: "Il est visible de tous sur votre page vitrine.",
  telephoneInvalid: "Ce numéro n'est pas complet. Par exemple : 04 75 00 00 00.",
  labels: "Labels",
  labelsHint: "Cochez seulement ceux pour lesquels vous êtes certifié.",
  labelNames,
  shareTitle: "Partager votre page vitrine",
  link: "Lien de votre page vitrine",
  linkHint: "Elle montre aussi vos marchés et vos prochaines ventes.",
  editedElsewhere: ({ name }: { name: string }) =>
    `${name} a enregistré ce profil pendant que vous l'écriviez. Comparez, puis choisissez la version à garder.`,
};
