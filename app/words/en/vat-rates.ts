import type { vatRates as french } from "../fr/vat-rates.ts";

export const vatRates: typeof french = {
  title: "VAT rates",
  intro: "Make sure that the rates you use are the right ones, and delete those you do not need.",
  manage: "Manage VAT rates",
  rate: "Rate",
  rateHint: "As a percentage, such as 5.5.",
  changeHint: "The new rate applies to sales that open from now on; those already open do not change.",
  addTitle: "Add a rate",
  noneTitle: "No rate yet",
  noneText: "Add the one of your products: 5.5% for most food.",
  usedBy: ({ count }) => (count === 0 ? "no offer" : count === 1 ? "1 offer" : `${count} offers`),
  usedHere: "Used by",
  inUse: ({ names }) =>
    `This rate is still in use: ${names}. Choose another rate in these products, then delete this one.`,
  editedElsewhere: ({ name }) =>
    `${name} changed this rate while you were writing. Compare, then choose which one to keep.`,
  changedBeforeDeleted: ({ name }) =>
    `${name} changed this rate in the meantime: it has not been deleted. Check it, then delete it if need be.`,
  inUseHint: "To delete this rate, first choose another one in these products.",
  deleteRate: "Delete this rate",
  added: "The rate has been added.",
  changed: "The rate has been changed.",
  deleted: "The rate has been deleted.",
  deletedBefore: "This rate has been deleted already.",
  rateMissing: "Give a rate, such as 5.5.",
  rateTaken: "You have this rate already.",
  rateTooHigh: "A rate does not go beyond 100%.",
  rateInvalid: "Give a number with at most two decimals, such as 5.5.",
};
