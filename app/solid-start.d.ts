/** The client build's manifest by source file, a module of SolidStart's Vite plugin; empty under `vite dev`. */
declare module "solid-start:client-vite-manifest" {
  export const clientViteManifest: Readonly<Record<string, { readonly file: string } | undefined>>;
}
