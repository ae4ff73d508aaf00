// The page around the app, drawn by the server alone. Head and body are never hydrated, only #app is.
import titleFont from "@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff2?url";
import textFont from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import type { DocumentComponentProps } from "@solidjs/start/server";
import layerOrder from "../../styles/layers.css?inline";
import { currentLanguage } from "../../words/current-language.ts";
import { pageNonce } from "./page-nonce.ts";
import { currentTheme, themeAttribute } from "./theme.ts";

export function Document(props: DocumentComponentProps) {
  return (
    <html lang={currentLanguage()} data-theme={themeAttribute(currentTheme())}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        {/* Before any sheet, whatever order the sheets of a page arrive in. */}
        <style nonce={pageNonce()}>{layerOrder}</style>
        <link rel="preload" href={textFont} as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="preload" href={titleFont} as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="icon" href="/icons/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icons/maskable-192.png" />
        <link rel="manifest" href="/icons/halle.webmanifest" />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#1a211c" media="(prefers-color-scheme: dark)" />
        {props.assets}
      </head>
      <body>
        <div id="app">{props.children}</div>
        {props.scripts}
      </body>
    </html>
  );
}
