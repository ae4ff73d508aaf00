/** Where the worker tells an object who a socket is (a Viewer, URI-encoded JSON) and which protocol its page speaks. */
export const VIEWER_HEADER = "x-halle-viewer";
/** Whose page a socket to a producer's stocks is. */
export const USER_HEADER = "x-halle-user";
/** The session a socket was opened with: it ends when that does. Absent for somebody who is not signed in. */
export const SESSION_HEADER = "x-halle-session";
export const PROTOCOL_HEADER = "x-halle-protocol";
