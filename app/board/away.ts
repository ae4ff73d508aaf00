import type { ConnectionStatus } from "../live/connection.ts";

/** Whether there is no network to speak of; a page that has just opened is not away yet. */
export const isAway = (status: ConnectionStatus): boolean => status === "offline" || status === "reconnecting";
