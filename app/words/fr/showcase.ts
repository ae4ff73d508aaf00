export const showcase = {
  nextSales: "Prochaines ventes",
  products: "Ses produits",
  markets: "Où le retrouver",
  mapOf: ({ producer }: { producer: string }) => `Les marchés où vend ${producer}`,
};
