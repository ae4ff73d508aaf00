import type { live as french } from "../fr/live.ts";

export const live: typeof french = {
  connection: "Connection",
  live: "live",
  connecting: "connecting…",
  reconnecting: "reconnecting…",
  offline: "offline",
  ended: "session ended",
  endedTitle: "Your session has ended",
  otherTitle: "Another account is signed in",
  otherText: ({ name }) =>
    `This browser is now signed in to the account of ${name}. This page belongs to another account: it sends nothing any more.`,
  otherForm: ({ name }) =>
    `This browser is signed in to the account of ${name}. What you have sent came from a page of another account: nothing was saved.`,
  goOnAs: ({ name }) => `Go on with the account of ${name}`,
  changeAccount: "Change account",
  keptBasket: "Your basket stays on this device: it is waiting for you when you sign in again.",
  keptOrder: "Sign in again to follow or change your order.",
  keptHere:
    "Nothing leaves this page any more. Sign in in a new tab, then come back here: what you have written is still there.",
  offlineBoard: "offline: your ticks are kept",
  closesIn: ({ left }) => `closes in ${left}`,
  opensIn: ({ left }) => `opens in ${left}`,
  startsIn: ({ left }) => `starts in ${left}`,
  closed: "sale closed",
  changed: ({ name, value }) => `${name}: ${value}`,
  presentVolunteers: ({ count }) => (count === 1 ? `${count} device connected` : `${count} devices connected`),
};
