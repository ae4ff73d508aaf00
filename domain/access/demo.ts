/** Whether people may send what they like: only where the load of thousands comes from one machine, never over TLS. */
export const isRateOff = (env: { readonly FRAME_RATE?: string; readonly PUBLIC_ORIGIN: string }): boolean =>
  env.FRAME_RATE === "off" && !env.PUBLIC_ORIGIN.startsWith("https:");

/**
 * Whether this is the demo on somebody's own machine: one-click sign-in, mails to read on a page, clocks that can be set.
 * Asked for by name and never over TLS, so that the deployed configuration cannot be one, even with a stray variable.
 */
export const isDemo = (env: { readonly DEMO?: string; readonly PUBLIC_ORIGIN: string }): boolean =>
  env.DEMO === "1" && !env.PUBLIC_ORIGIN.startsWith("https:");
