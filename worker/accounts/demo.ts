/**
 * Whether this is the demo on somebody's own machine: one-click sign-in, and mails to read on a page. Asked for by name
 * and never over TLS, so that the deployed configuration cannot be one, even with a stray variable.
 */
export const isDemo = (env: Env): boolean => env.DEMO === "1" && !env.PUBLIC_ORIGIN.startsWith("https:");
