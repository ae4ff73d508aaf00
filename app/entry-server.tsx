import { createHandler, type HandlerOptions, StartServer } from "@solidjs/start/server";
import { discreetErrors } from "./ui/site/discreet-errors.ts";
import { Document } from "./ui/site/document.tsx";
import { pageNonce } from "./ui/site/page-nonce.ts";

export default createHandler(() => <StartServer document={Document} />, optionsOfRequest);

/** "async": the page is sent whole, so that it reads without a script and its status is known before its first byte. */
function optionsOfRequest(): HandlerOptions {
  // SolidStart hands all options on to Solid's renderToStream, which knows plugins where SolidStart's type does not.
  const options = { mode: "async" as const, plugins: [discreetErrors] };
  const nonce = pageNonce();
  return nonce === undefined ? options : { ...options, nonce };
}
