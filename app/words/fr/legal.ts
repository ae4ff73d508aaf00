interface Said {
  readonly name: string;
  readonly when: string;
}

/** Infos légales, in the Paramètres of a producer's space, and the page where support answers. */
export const legal = {
  title: "Infos légales",
  intro: "Ce que notre support a vérifié lors de votre certification.",
  certified: "Ce qui est certifié",
  since: "Certifié le",
  noneTitle: "Rien n'est encore certifié",
  noneText: "Écrivez au support : il enregistrera vos informations légales.",
  askChange: "Demander une modification",
  changeHint:
    "Corrigez ce qui a changé et expliquez pourquoi. Le support vérifie chaque demande : 100 % producteurs, sans revendeurs.",
  askOwner: "Pour demander une modification, adressez-vous à un propriétaire de l'espace.",
  oneAtATime: "Une demande est à l'étude. Vous pourrez en faire une autre ensuite.",
  openTitle: "Demande à l'étude",
  openText: ({ name, when }: Said) =>
    `Demandée par ${name}, le ${when}. Nous vous écrirons dès qu'elle aura sa réponse.`,
  whatChanges: "Ce qui changerait",
  whatChanged: "Ce qui a été demandé",
  field: "Champ",
  before: "Avant",
  after: "Après",
  changed: "modifié",
  withdraw: "Retirer ma demande",
  sent: "Votre demande est envoyée au support.",
  withdrawn: "La demande est retirée.",
  explanation: "Vos explications",
  explanationHint: "Ce qui a changé, depuis quand, et où le vérifier.",
  explanationMissing: "Expliquez votre demande en quelques mots.",
  nothingChanged: "Rien ne change dans cette demande. Corrigez d'abord les champs concernés.",
  send: "Envoyer au support",
  history: "Historique",
  applied: "faite",
  refused: "refusée",
  somebody: "un compte supprimé",
  askedBy: ({ name, when }: Said) => `Demandée par ${name}, le ${when}`,
  answeredBy: ({ name, when }: Said) => `réponse de ${name}, le ${when}`,
  answered: ({ when }: { when: string }) => `réponse du support, le ${when}`,
  refusedBecause: ({ refusal }: { refusal: string }) => `Refus : ${refusal}`,
  supportTitle: "Modifications d'infos légales",
  supportIntro: "La plus ancienne d'abord. Comparez, vérifiez, puis appliquez en un clic.",
  apply: "Appliquer la modification",
  appliedDone: "La modification est faite, et la personne qui l'a demandée est prévenue.",
  lastAnswers: "Dernières réponses",
};
