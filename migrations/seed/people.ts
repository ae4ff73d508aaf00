// Who comes to the two markets. Invented, like their addresses; five of them have fixed ids so that one click signs in.
import type { SeedPerson } from "./producers/shape.ts";

/** Of every demo account. */
export const DEMO_PASSWORD = "halle-demo";

export interface DemoCustomer extends SeedPerson {
  /** How much is bought at once: one person, a couple, a family. */
  readonly household: 1 | 2 | 3;
}

/** "Zoé Morel-Blanc" → "zoe.morel-blanc". */
const addressOf = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replaceAll("'", "")
    .replace(" ", ".")
    .replaceAll(" ", "");

const customer = (name: string, household: DemoCustomer["household"], id?: string): DemoCustomer => ({
  id: id ?? addressOf(name).replace(".", "-"),
  name,
  email: `${addressOf(name)}@example.org`,
  household,
});

export const CUSTOMER = customer("Julie Armand", 2, "demo-customer");
export const VOLUNTEER = customer("Thomas Reynaud", 2, "demo-volunteer");
export const ADMIN = customer("Hélène Vincent", 3, "demo-admin");

/** Buys nothing here: certifies producers. */
export const SUPPORT: SeedPerson = { id: "demo-support", name: "Camille Aubert", email: "camille.aubert@example.org" };

export const CUSTOMERS: readonly DemoCustomer[] = [
  CUSTOMER,
  VOLUNTEER,
  ADMIN,
  customer("Léa Bonnet", 1),
  customer("Antoine Girard", 3),
  customer("Nadia Belkacem", 3),
  customer("Paul Chevallier", 2),
  customer("Margaux Perrin", 1),
  customer("Stéphane Roux", 2),
  customer("Claire Dumas", 3),
  customer("Vincent Barbier", 1),
  customer("Amandine Colin", 2),
  customer("Rémi Gauthier", 3),
  customer("Sophie Lemoine", 2),
  customer("Julien Marchand", 1),
  customer("Chloé Fontaine", 2),
  customer("Mehdi Saïdi", 3),
  customer("Isabelle Renard", 1),
  customer("Gérard Picard", 2),
  customer("Monique Picard", 2),
  customer("Élise Garnier", 3),
  customer("Baptiste Leroux", 1),
  customer("Anaïs Mercier", 2),
  customer("Olivier Blanchet", 3),
  customer("Céline Poirier", 2),
  customer("Hugo Lacombe", 1),
  customer("Mathilde Rivière", 3),
  customer("Xavier Brun", 2),
  customer("Aurélie Noël", 2),
  customer("Damien Charpentier", 1),
  customer("Fanny Guillot", 3),
  customer("Jean-Luc Bouvier", 2),
  customer("Samira Cherif", 2),
  customer("Laurent Prévost", 1),
  customer("Delphine Royer", 3),
  customer("Kevin Masson", 1),
  customer("Brigitte Tournier", 2),
  customer("Éric Delorme", 3),
  customer("Manon Vidal", 1),
  customer("Philippe Carré", 2),
  customer("Audrey Fabre", 3),
  customer("Nicolas Besson", 2),
  customer("Thi-Lan Nguyen", 3),
  customer("Yves Boulanger", 1),
  customer("Sabine Jacquet", 2),
  customer("Florian Meunier", 2),
  customer("Odile Lambert", 1),
  customer("Adrien Pascal", 3),
];

/** Members of the second market; some belong to both. */
export const SAILLANS_CUSTOMERS: readonly DemoCustomer[] = [
  customer("Irène Chastel", 2),
  customer("Bernard Chastel", 2),
  customer("Lucas Ferrand", 1),
  customer("Emma Ferrand", 3),
  customer("Gaëlle Tissier", 2),
  customer("Rachid Amrani", 3),
  customer("Solène Duval", 1),
  customer("Marc Peyrot", 2),
];

export const byName = (name: string): DemoCustomer => {
  const found = [...CUSTOMERS, ...SAILLANS_CUSTOMERS].find((person) => person.name === name);
  if (found === undefined) throw new Error(`Nobody is called ${name}`);
  return found;
};
