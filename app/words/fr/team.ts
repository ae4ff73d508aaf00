interface Named {
  readonly name: string;
}

interface When {
  readonly when: string;
}

/** Équipe, in the Paramètres of a producer's space, and the page an invitation leads to. */
export const team = {
  title: "Équipe",
  intro: "Seulement vous et vos collègues pouvez accéder à cet espace.",
  members: "Qui travaille ici",
  you: "vous",
  owner: "Propriétaire",
  member: "Membre",
  ownerHint:
    "Un propriétaire invite et retire des collègues, et demande les modifications des infos légales. Tout le reste est ouvert à chaque membre.",
  makeOwner: "Rendre propriétaire",
  makeMember: "Ne plus être propriétaire",
  remove: "Retirer de l'équipe",
  removeHint: ({ name }: Named) =>
    `${name} perd aussitôt l'accès à cet espace, et reçoit un message. Vous pourrez l'inviter à nouveau.`,
  onlyOwner: "Il faut toujours un propriétaire : pour changer cela, rendez d'abord un collègue propriétaire.",
  lastOwner: "Ce changement laisserait l'espace sans propriétaire. Rendez d'abord un collègue propriétaire.",
  askOwner: "Pour inviter ou retirer quelqu'un, adressez-vous à un propriétaire.",
  inviteTitle: "Inviter un collègue",
  email: "Adresse e-mail",
  inviteHint: "Nous lui envoyons un lien. Avec ou sans compte, il lui suffit de le suivre.",
  invite: "Envoyer l'invitation",
  emailInvalid: "Indiquez une adresse complète, par exemple camille@ferme.fr.",
  alreadyMember: "Cette personne fait déjà partie de l'équipe.",
  tooManyMails: ({ wait }: { wait: string }) => `Assez de messages pour l'instant. Réessayez dans ${wait}.`,
  invitations: "Invitations envoyées",
  pending: "en attente",
  expired: "expirée",
  validUntil: ({ when }: When) => `Valable jusqu'au ${when}`,
  expiredAt: ({ when }: When) => `Expirée depuis le ${when}`,
  sendAgain: "Renvoyer",
  revoke: "Annuler l'invitation",
  invited: "L'invitation est partie.",
  revoked: "L'invitation est annulée : son lien ne mène plus nulle part.",
  madeOwner: "Un propriétaire de plus.",
  madeMember: "Un propriétaire de moins.",
  removed: "Le collègue est retiré de l'équipe, et prévenu.",
  memberGone: "Cette personne ne fait plus partie de l'équipe.",
  invitationOver: "Cette invitation n'attend plus de réponse : elle a été acceptée ou annulée.",
  leaveTitle: "Quitter l'équipe",
  leave: "Quitter cette équipe",
  leaveHint: "Cet espace ne vous sera plus ouvert. Un propriétaire pourra vous inviter à nouveau.",
  leaveConfirm: "Quitter l'équipe",
  invitationTitle: "Invitation",
  joinTitle: ({ producer }: { producer: string }) => `Rejoindre l'équipe : ${producer}`,
  joinTextBy: ({ name }: Named) =>
    `${name} vous invite à partager son Espace producteur : produits, catalogues, stocks et commandes.`,
  joinText: "Vous êtes invité à partager cet Espace producteur : produits, catalogues, stocks et commandes.",
  signInFirst: "Connectez-vous, ou créez un compte : vous reviendrez ici.",
  signIn: "Se connecter",
  signUp: "Créer un compte",
  signedInAs: ({ name, email }: Named & { email: string }) => `Vous êtes connecté : ${name}, ${email}.`,
  otherAccount: "Utiliser un autre compte",
  accept: "Rejoindre l'équipe",
  expiredTitle: "Cette invitation n'est plus valable",
  expiredText: "Elle a déjà servi, a été annulée ou remplacée, ou date de plus de sept jours. Demandez-en une autre.",
};
