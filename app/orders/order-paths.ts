export const shopPath = (distributionId: string): string => `/ventes/${distributionId}`;
export const sheetPath = (distributionId: string, productId: string): string =>
  `${shopPath(distributionId)}/produits/${productId}`;
export const orderPath = (distributionId: string): string => `${shopPath(distributionId)}/commande`;
export const calendarPath = (distributionId: string): string => `${orderPath(distributionId)}/agenda.ics`;
export const codePath = (distributionId: string): string => `${orderPath(distributionId)}/code.svg`;
/** Where a plain form leaves a basket. */
export const basketAction = (distributionId: string): string => `/api/distributions/${distributionId}/basket`;
