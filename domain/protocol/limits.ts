// Bounds of what travels on a socket, each checked before or while parsing.

/** Counts up when old pages can no longer follow; they are told to reload. */
export const PROTOCOL_VERSION = 2;
/** A client frame: the largest order fits twice over, with all its ids and the prices that were seen. */
export const CLIENT_FRAME_MAX_CHARS = 65_536;
/** A basket of more than this many lines is not one. */
export const ORDER_LINES_MAX = 200;
export const NAME_MAX_CHARS = 120;
