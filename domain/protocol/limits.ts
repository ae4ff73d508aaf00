// Bounds of what travels on a socket, each checked before or while parsing.

/** Counts up when old pages can no longer follow; they are told to reload. */
export const PROTOCOL_VERSION = 1;
/** A client frame: the largest order with all its ids fits four times over. */
export const CLIENT_FRAME_MAX_CHARS = 32_768;
/** A basket of more than this many lines is not one. */
export const ORDER_LINES_MAX = 200;
export const NAME_MAX_CHARS = 120;
