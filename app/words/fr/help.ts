/** Aide et Vos données: a title and what it answers. */
interface Topic {
  readonly title: string;
  readonly text: string;
}

const customerTopics: readonly Topic[] = [
  {
    title: "Comment commander ?",
    text: "Cherchez un marché par commune, ouvrez sa vente, choisissez vos produits et validez. Vous recevez un numéro de commande, aussi par e-mail : c'est lui qu'on vous demandera au retrait.",
  },
  {
    title: "Les quantités affichées sont-elles sûres ?",
    text: "Oui. Elles changent sous vos yeux quand quelqu'un commande, dans tous les marchés du producteur. Une commande validée est à vous : elle n'est jamais reprise par une autre.",
  },
  {
    title: "Puis-je changer ou annuler ma commande ?",
    text: "Tant que la vente est ouverte, oui, depuis Mes commandes. Chaque producteur a son heure de fermeture : passé celle-ci, appelez-le ou écrivez au marché.",
  },
  {
    title: "Pourquoi « environ » devant un prix ?",
    text: "Le produit est pesé avant le retrait. Vous payez le poids réel ; le prix affiché est une estimation sur le poids attendu.",
  },
  {
    title: "Que se passe-t-il si un produit manque ?",
    text: "Le producteur baisse la ligne et en donne la raison. Vous la voyez sur la page de votre commande, avec le nouveau total, et dix minutes après le dernier changement un e-mail vous dit tout ensemble.",
  },
  {
    title: "Je n'ai plus de réseau.",
    text: "Votre panier reste sur votre appareil. Une commande en attente repart seule au retour du réseau, une seule fois.",
  },
];

const producerTopics: readonly Topic[] = [
  {
    title: "Je suis producteur : où sont mes ventes ?",
    text: "Dans l'Espace producteur. Commandes montre ce qui arrive, en direct ; Stocks règle ce qui peut se vendre, dans toutes les ventes à la fois.",
  },
  {
    title: "Puis-je pointer mes produits le jour de la distribution ?",
    text: "Oui. Ouvrez la vente dans Commandes, puis Pointage : vous y voyez vos lignes, et ce que les bénévoles ont déjà remis.",
  },
  {
    title: "J'ai moins de marchandise que prévu.",
    text: "Baissez le stock réel : plus personne ne peut commander au-delà. Si c'est déjà vendu, rien n'est annulé à votre place ; la page vous mène aux commandes concernées.",
  },
];

const volunteerTopics: readonly Topic[] = [
  {
    title: "Où est le pointage ?",
    text: "Sur votre page d'accueil, et sur celle du marché. Cherchez un numéro ou un nom, cochez toute la commande d'un geste, ou ouvrez-la pour cocher ligne par ligne, noter un manque, encaisser.",
  },
  {
    title: "La salle n'a pas de réseau.",
    text: "Ouvrez le pointage une fois avec du réseau : ensuite il s'ouvre, se recharge et fonctionne sans, pendant des heures. Il dit combien de pointages attendent ; ils partent tout seuls au retour du réseau.",
  },
  {
    title: "Je me suis trompé.",
    text: "Tout s'annule, même plusieurs gestes en arrière. Un paiement annulé reste visible, barré.",
  },
  {
    title: "« 2 paiements » pour une commande ?",
    text: "Deux personnes ont encaissé sans se voir. Ouvrez la commande et dites lequel compte ; si les deux sont justes, le surplus devient un avoir.",
  },
];

const privacyTopics: readonly Topic[] = [
  {
    title: "Ce que nous gardons",
    text: "Votre nom, votre adresse e-mail, votre téléphone si vous le donnez, et vos commandes. Pour chaque connexion : l'adresse IP, le navigateur et le lieu que le réseau indique ; vous les voyez dans Mon compte. L'objet des e-mails envoyés, trente jours. Ce que vous faites au pointage, et le nom que vous y donnez à votre appareil. Si vous vendez, les informations légales de votre entreprise, que notre support vérifie, et qui a enregistré ou compté quoi. Rien n'est vendu ni partagé à des fins de publicité.",
  },
  {
    title: "Qui voit quoi",
    text: "Un producteur voit votre nom, votre numéro de commande et les lignes qui le concernent. Les bénévoles et les responsables de la distribution voient votre commande entière, pour vous la remettre.",
  },
  {
    title: "Ce que vous écrivez au support et aux marchés",
    text: "Votre message part par e-mail à ceux qui répondent, avec votre nom et votre adresse. Les pièces jointes ne sont vues que du support, et supprimées après 90 jours.",
  },
  {
    title: "Les cookies",
    text: "Le strict nécessaire : votre session, le fait que cet appareil est l'un des vôtres, votre langue, votre affichage clair ou sombre et, quelques minutes, ce qui a été envoyé ou est à corriger dans un formulaire. Aucune mesure d'audience.",
  },
  {
    title: "Sur l'appareil du pointage",
    text: "Un appareil qui a ouvert un pointage en garde une copie, avec les noms et les commandes, pour fonctionner sans réseau. Se déconnecter l'efface.",
  },
  {
    title: "Combien de temps",
    text: "Vos commandes sont gardées avec la comptabilité des producteurs. Les connexions s'éteignent trente jours après leur dernier usage.",
  },
  {
    title: "Vos droits",
    text: "Dans Mon compte, téléchargez tout ce que nous savons de vous, corrigez-le, ou supprimez votre compte. Votre nom et votre adresse disparaissent alors aussi des ventes passées, en quelques heures ; vos commandes y restent, avec leur numéro et leurs montants, que la comptabilité des producteurs doit garder. Ce que vous avez compté ou enregistré dans l'espace d'un producteur reste, sans votre nom. Une copie gardée sur l'appareil d'un bénévole part quand il se déconnecte.",
  },
];

export const help = {
  title: "Aide",
  forCustomers: "Pour commander",
  forProducers: "Pour vendre",
  forVolunteers: "Pour remettre les commandes",
  customerTopics,
  producerTopics,
  volunteerTopics,
  privacyTitle: "Vos données",
  privacyTopics,
  toAccount: "Ouvrir mon compte",
};
