/** The page may no longer see what it shows: somebody was taken out of a team. It is loaded again, and told so. */
export const NO_LONGER_YOURS = 4003;
/** Frames came faster than anybody works, and went on coming though each was refused. The page may come back. */
export const TOO_FAST = 4029;
/** A frame that no page of ours would send; the code that WebSocket has for it. */
export const FRAME_TOO_LARGE = 1009;
