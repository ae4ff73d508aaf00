export const live = {
  connection: "Connexion",
  live: "en direct",
  connecting: "connexion…",
  reconnecting: "reconnexion…",
  offline: "hors ligne",
  ended: "session terminée",
  endedTitle: "Votre session est terminée",
  otherTitle: "Un autre compte est connecté",
  otherText: ({ name }: { name: string }) =>
    `Ce navigateur est maintenant connecté au compte de ${name}. Cette page est celle d'un autre compte : elle n'envoie plus rien.`,
  otherForm: ({ name }: { name: string }) =>
    `Ce navigateur est connecté au compte de ${name}. Ce que vous avez envoyé venait d'une page d'un autre compte : rien n'a été enregistré.`,
  goOnAs: ({ name }: { name: string }) => `Continuer avec le compte de ${name}`,
  changeAccount: "Changer de compte",
  keptBasket: "Votre panier reste sur cet appareil : il vous attend quand vous vous reconnectez.",
  keptOrder: "Reconnectez-vous pour suivre ou changer votre commande.",
  keptHere:
    "Plus rien ne part de cette page. Connectez-vous dans un nouvel onglet, puis revenez ici : ce que vous avez écrit est resté.",
  offlineBoard: "hors ligne : vos pointages sont gardés",
  closesIn: ({ left }: { left: string }) => `ferme dans ${left}`,
  opensIn: ({ left }: { left: string }) => `ouvre dans ${left}`,
  startsIn: ({ left }: { left: string }) => `commence dans ${left}`,
  closed: "vente fermée",
  changed: ({ name, value }: { name: string; value: string }) => `${name} : ${value}`,
  presentVolunteers: ({ count }: { count: number }) =>
    count < 2 ? `${count} appareil connecté` : `${count} appareils connectés`,
};
