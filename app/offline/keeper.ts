// Whose pages are kept on this device. Kept pages stand under their address alone: what one person left open must not be
// what the next one finds without a network.
const KEEPER = "halle-pages-of";

export const noteKeeper = (userId: string): void => localStorage.setItem(KEEPER, userId);

export const areKeptForAnother = (userId: string): boolean => {
  const keeper = localStorage.getItem(KEEPER);
  return keeper !== null && keeper !== userId;
};

export const forgetKeeper = (): void => localStorage.removeItem(KEEPER);
