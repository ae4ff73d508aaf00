import type { live as french } from "../fr/live.ts";

export const live: typeof french = {
  connection: "Connection",
  live: "live",
  connecting: "connecting…",
  reconnecting: "reconnecting…",
  offline: "offline",
  offlineBoard: "offline: your ticks are kept",
  closesIn: ({ left }) => `closes in ${left}`,
  opensIn: ({ left }) => `opens in ${left}`,
  startsIn: ({ left }) => `starts in ${left}`,
  closed: "sale closed",
  changed: ({ name, value }) => `${name}: ${value}`,
  presentVolunteers: ({ count }) => (count === 1 ? `${count} device connected` : `${count} devices connected`),
};
