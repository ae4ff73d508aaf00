export const live = {
  connection: "Connexion",
  live: "en direct",
  connecting: "connexion…",
  reconnecting: "reconnexion…",
  offline: "hors ligne",
  offlineBoard: "hors ligne : vos pointages sont gardés",
  closesIn: ({ left }: { left: string }) => `ferme dans ${left}`,
  opensIn: ({ left }: { left: string }) => `ouvre dans ${left}`,
  startsIn: ({ left }: { left: string }) => `commence dans ${left}`,
  closed: "vente fermée",
  changed: ({ name, value }: { name: string; value: string }) => `${name} : ${value}`,
  presentVolunteers: ({ count }: { count: number }) =>
    count < 2 ? `${count} appareil connecté` : `${count} appareils connectés`,
};
