/** SolidStart resolves this module in its Vite plugin and ships no types for it. */
declare module "@solidjs/start/server/entry" {
  const handler: { fetch(request: Request): Promise<Response> };
  // biome-ignore lint/style/noDefaultExport: the framework exports it so
  export default handler;
}
