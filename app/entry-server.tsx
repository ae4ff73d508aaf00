import { createHandler, type HandlerOptions, StartServer } from "@solidjs/start/server";
import { Document } from "./ui/site/document.tsx";
import { pageNonce } from "./ui/site/page-nonce.ts";

export default createHandler(() => <StartServer document={Document} />, optionsOfRequest);

/** "async": the page is sent whole, so that it reads without a script and its status is known before its first byte. */
function optionsOfRequest(): HandlerOptions {
  const nonce = pageNonce();
  return nonce === undefined ? { mode: "async" } : { mode: "async", nonce };
}
