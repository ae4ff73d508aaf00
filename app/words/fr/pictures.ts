import type { PictureFieldFault } from "../../../domain/picture/picture-file.ts";

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
  sending: "Envoi de la photo…",
  notDrawn: "Votre navigateur n'a pas pu préparer cette photo. Réessayez, ou choisissez-en une plus petite.",
  signedOut:
    "Votre session est terminée. Connectez-vous dans le nouvel onglet, puis revenez ici : votre cadrage vous attend.",
  fault: {
    "not-a-picture": "Halle ne sait pas lire ce fichier. Choisissez une photo en JPEG, en PNG ou en WebP.",
    "heic-not-read":
      "Cette photo est au format HEIC, qui n'a pas pu être lu. Enregistrez-la en JPEG, ou réglez votre iPhone sur Réglages, Appareil photo, Formats, « Le plus compatible ».",
    corrupt: "Cette photo est abîmée ou incomplète. Choisissez-en une autre.",
    "too-heavy": "Cette photo pèse plus de 8 Mo. Choisissez-en une plus légère.",
    "too-small": "Cette photo est trop petite pour être vue. Choisissez-en une plus grande.",
    "too-large":
      "Cette photo est trop grande : 64 millions de points et 12 000 points de côté au plus. Réduisez-la, ou choisissez-en une autre.",
    "not-prepared": "Nous n'avons pas pu préparer cette photo. Choisissez-la de nouveau dans un instant.",
    "form-too-heavy":
      "Votre envoi pèse plus de 24 Mo : rien n'en a été lu, ni la photo ni le texte. Choisissez une photo de 8 Mo au plus.",
  } satisfies Readonly<Record<PictureFieldFault, string>>,
};
