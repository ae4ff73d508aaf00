/** Choosing and cutting a photograph. */
export const pictures = {
  accepted: "JPEG, PNG ou WebP, 8 Mo au plus.",
  choose: "Choisir une photo",
  drop: "Retirer la photo",
  dropped: "La photo est retirée. Elle disparaîtra à l'enregistrement.",
  chosen: "La photo est prête. Enregistrez pour la garder.",
  cutTitle: "Cadrer la photo",
  zoom: "Agrandir",
  across: "De gauche à droite",
  down: "De haut en bas",
  keep: "Garder ce cadrage",
  notDrawn: "Votre navigateur n'a pas pu préparer cette photo. Réessayez, ou choisissez-en une plus petite.",
  signedOut:
    "Votre session est terminée. Connectez-vous dans le nouvel onglet, puis revenez ici : votre cadrage vous attend.",
  fault: {
    notAPicture: "Ce fichier n'est pas une photo. Choisissez un JPEG, un PNG ou un WebP.",
    corrupt: "Cette photo est abîmée ou incomplète. Choisissez-en une autre.",
    tooHeavy: "Cette photo pèse plus de 8 Mo. Choisissez-en une plus légère.",
    tooSmall: "Cette photo est trop petite pour être vue. Choisissez-en une plus grande.",
    tooLarge: "Cette photo est trop grande. Choisissez-en une de moins de 12 000 points de côté.",
  },
};
