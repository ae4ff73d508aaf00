// Bounds of what travels on a socket, each checked before or while parsing.

/** Counts up when old pages can no longer follow; they are told to reload. */
export const PROTOCOL_VERSION = 3;
/** A client frame: the largest order fits twice over, with all its ids and the prices that were seen. */
export const CLIENT_FRAME_MAX_CHARS = 65_536;
/**
 * Whoever sends a larger frame than this, twice the largest update of a board, is no page of ours and loses the socket. The
 * runtime has taken the frame in by then, up to its own limit; nothing of it is copied, decoded or answered.
 */
export const ANY_FRAME_MAX_BYTES = 512 * 1024;
/** A basket of more than this many lines is not one. */
export const ORDER_LINES_MAX = 200;
export const NAME_MAX_CHARS = 120;

/** A text is counted in letters, of which none is less than a byte. */
export const isFrameTooLarge = (frame: string | ArrayBuffer | ArrayBufferView): boolean =>
  (typeof frame === "string" ? frame.length : frame.byteLength) > ANY_FRAME_MAX_BYTES;
