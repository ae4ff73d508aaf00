/** The session a page was opened with has ended: signed out here or elsewhere, another password, a deleted account. */
export const SESSION_ENDED = 4001;
/** The page may no longer see what it shows: somebody was taken out of a team. It is loaded again, and told so. */
export const NO_LONGER_YOURS = 4003;
/** Frames came faster than anybody works, and went on coming though each was refused. The page may come back. */
export const TOO_FAST = 4029;
/** A frame that no page of ours would send; the code that WebSocket has for it. */
export const FRAME_TOO_LARGE = 1009;
/** Somebody else is signed in on this browser than the page was drawn for. */
export const OTHER_PERSON = 4004;

/** What the platform itself says of a service that is away for a moment: the page comes back. */
export const TRY_AGAIN_LATER = 1013;
