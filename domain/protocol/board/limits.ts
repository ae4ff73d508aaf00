// Bounds of the board's frames and documents, each checked before anything is parsed.

/** One update: eight thousand ticks made without a network. */
export const BOARD_UPDATE_MAX_BYTES = 256 * 1024;
/** What a page knows: one number per pen. */
export const STATE_VECTOR_MAX_BYTES = 64 * 1024;
/** Room for the kind, the part and a sequence number beside the bytes. */
export const BOARD_FRAME_MAX_BYTES = BOARD_UPDATE_MAX_BYTES + 256;
/** A part as a whole; one row of a table takes 2 MB. */
export const PART_MAX_BYTES = 1024 * 1024;
/** Values one pen may put on its sheet of a part, replaced ones included: one load of the page writes a few thousand. */
export const SHEET_VALUES_MAX = 1_000_000;
/** Pens one person may have written with at one distribution, whatever the devices. */
export const PENS_MAX = 500;
/** Pens of one person that have not written: every load of the board takes one. */
export const UNUSED_PENS_MAX = 50;
/** Pens a page hears of: those who are here, and those who wrote last. */
export const BOARD_PEOPLE_MAX = 500;
/** How far an instant may be ahead of the object's clock. */
export const AHEAD_MAX_MS = 24 * 60 * 60_000;
