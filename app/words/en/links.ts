import type { links as french } from "../fr/links.ts";

export const links: typeof french = {
  linkedMarkets: "Linked markets",
  notLinked: "This catalogue is linked to no market. Send its link or its code to the market's administrator.",
  ownMarkets: "Link to one of my markets",
  ownMarketsText: "You run these markets: one click is enough to sell this catalogue there.",
  linkTo: ({ market }) => `Link to ${market}`,
  unlink: ({ market }) => `End the link with ${market}`,
  linkedOwn: "Linked: prepare your stocks, then say at which dates you take part, on the page Plan.",
  linkedHere: ({ producer }) => `Linked: ${producer} can take part in the market's sales.`,
  unlinked: "The link has ended: this catalogue no longer takes part in the sales of this market.",
  kept: "The link lasts as long as a sale is open or orders are not settled:",
  ordersOf: ({ day }) => `Orders of ${day}`,
  keptMeanwhile: "A sale has opened or orders have come in meanwhile: settle them first.",
  pastUndoing: "It is too late to undo this. Link the catalogue again.",
  proposalTitle: "Link this catalogue",
  proposalText: ({ producer }) =>
    `By linking this catalogue you give ${producer} the right to take part in the sales of your market.`,
  signInToLink: "Sign in to link",
  linkCatalog: "Link a catalogue",
  linkedCatalogs: "Linked catalogues",
  noLinkedCatalog: "No catalogue is linked to this market yet.",
  code: "Code of the catalogue",
  codeHint: "The digits the producer gave you. You see the catalogue before you link it.",
  findCatalog: "View this catalogue",
  codeInvalid: "A code has at least six digits: “482 915”.",
  codeUnknown: "No catalogue has this code. Check it with the producer.",
};
