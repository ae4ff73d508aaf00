const SIRET = /^\d{14}$/;
/** La Poste has more establishments than its numbers can check by Luhn: their digits add up to a multiple of five. */
const LA_POSTE_SIREN = "356000000";

/** Whether these 14 digits can be the number of an establishment (INSEE): right by Luhn's check, or La Poste's own. */
export function isSiret(text: string): boolean {
  if (!SIRET.test(text)) return false;
  const digits = [...text].map(Number);
  return isRightByLuhn(digits) || (text.startsWith(LA_POSTE_SIREN) && sum(digits) % 5 === 0);
}

/** Every second digit counts double, from the last but one backwards. */
const isRightByLuhn = (digits: readonly number[]): boolean =>
  sum(digits.toReversed().map((digit, index) => (index % 2 === 0 ? digit : crossSum(2 * digit)))) % 10 === 0;

const crossSum = (value: number): number => (value > 9 ? value - 9 : value);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** As it stands on papers: "123 456 782 00010". */
export const spacedSiret = (siret: string): string => siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, "$1 $2 $3 $4");
