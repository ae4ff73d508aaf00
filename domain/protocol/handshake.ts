/** Where the worker tells an object who a socket is (a Viewer, URI-encoded JSON) and which protocol its page speaks. */
export const VIEWER_HEADER = "x-halle-viewer";
export const PROTOCOL_HEADER = "x-halle-protocol";
