interface Named {
  readonly market: string;
}

interface Email {
  readonly email: string;
}

/** Whom to ask: support and the markets. */
export const contact = {
  title: "Écrire au support",
  intro: "Une question sur Halle, un souci, une pièce à fournir : une personne vous lit et vous répond par e-mail.",
  supportAt: ({ email }: Email) => `Vous pouvez aussi écrire à ${email}.`,
  aboutOrder: "Pour une commande, écrivez plutôt au marché : la page de votre commande vous y mène.",
  name: "Votre nom",
  nameMissing: "Indiquez votre nom.",
  email: "Votre adresse e-mail",
  emailHint: "Pour vous répondre. Vérifiez-la bien : nous n'avons qu'elle.",
  emailInvalid: "Indiquez une adresse complète, par exemple camille@ferme.fr.",
  answerTo: ({ email }: Email) => `La réponse arrivera à ${email}.`,
  subject: "Objet",
  subjectMissing: "Dites en quelques mots de quoi il s'agit.",
  text: "Votre message",
  textMissing: "Écrivez votre message.",
  tooLong: "C'est trop long. Raccourcissez un peu.",
  files: "Pièces jointes",
  filesHint: ({ max, megabytes, days }: { max: number; megabytes: number; days: number }) =>
    `PDF, JPEG, PNG ou WebP, ${max} au plus, ${megabytes} Mo chacune. Seul le support les voit ; elles sont supprimées après ${days} jours.`,
  chooseFiles: "Choisir des fichiers",
  noFile: "Aucun fichier",
  fileFaults: {
    "too-many": ({ max }: { max: number }) => `Pas plus de ${max} fichiers à la fois.`,
    "too-heavy": ({ megabytes }: { megabytes: number }) =>
      `Un fichier dépasse ${megabytes} Mo. Choisissez-en un plus léger.`,
    "not-taken": "Un fichier n'est ni PDF, ni JPEG, ni PNG, ni WebP. Choisissez-en un autre.",
  },
  send: "Envoyer",
  sent: "Votre message est envoyé. La réponse arrivera par e-mail.",
  tooMany: ({ wait }: { wait: string }) => `Assez de messages pour l'instant. Réessayez dans ${wait}.`,
  legalSubject: ({ producer }: { producer: string }) => `Infos légales de ${producer}`,
  legalLink: "Joindre des pièces au support",
  legalHint: "Un Kbis, un avis Sirene, un justificatif ? Envoyez-les au support après votre demande.",
  marketTitle: ({ market }: Named) => `Écrire au marché ${market}`,
  marketIntro: "Votre message part par e-mail aux personnes qui s'occupent du marché.",
  consent: "Elles voient votre nom et votre adresse e-mail, pour vous répondre.",
  marketAt: ({ email }: Email) => `Le marché lit aussi son courrier à ${email}.`,
  orderSubject: ({ number }: { number: number }) => `Commande n° ${number}`,
  signInToWrite: "Se connecter pour écrire",
  signInText: "Ainsi le marché sait qui écrit et où répondre.",
  toMarket: "Retour au marché",
  write: "Écrire au marché",
  contactTitle: "Adresse publique du marché",
  contactEmail: "Adresse e-mail",
  contactHint:
    "Visible par tous, et les messages y arrivent. Vide, ils arrivent aux administrateurs, dont les adresses restent cachées.",
  contactSave: "Enregistrer l'adresse",
  contactPublic: "L'adresse est publique.",
  contactGone: "L'adresse n'est plus publique. Les messages arrivent aux administrateurs.",
  askTitle: "Une question ?",
  askMarket: "Un produit, un horaire, un changement : le marché vous répond.",
  askSupport: "Le site, votre compte : le support vous répond.",
  supportLink: "Écrire au support",
  helpTitle: "À qui s'adresser",
  helpMarket:
    "Pour une commande, un produit ou un horaire : au marché. « Écrire au marché » est sur sa page et sur celle de votre commande.",
  helpSupport: "Pour le site, votre compte ou un Espace producteur : au support.",
  fileTitle: "Pièce jointe",
  fileText: "Reçue avec un message au support. Elle est enregistrée sur votre appareil, jamais ouverte ici.",
  fileDownload: "Télécharger le fichier",
};
