/** SolidStart resolves these modules in its Vite plugin and ships no types for them. */
declare module "@solidjs/start/server/entry" {
  const handler: { fetch(request: Request): Promise<Response> };
  // biome-ignore lint/style/noDefaultExport: the framework exports it so
  export default handler;
}

/** The client build's manifest by source file; empty under `vite dev`. */
declare module "solid-start:client-vite-manifest" {
  export const clientViteManifest: Readonly<
    Record<string, { readonly file: string; readonly dynamicImports?: readonly string[] } | undefined>
  >;
}

/** Vite hands a file over as the text it is. */
declare module "*.txt?raw" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: Vite exports it so
  export default text;
}
