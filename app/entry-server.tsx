import { createHandler, StartServer } from "@solidjs/start/server";
import { Document } from "./ui/site/document.tsx";

// "async": the page is sent whole, so that it reads without a script and its status is known before its first byte.
export default createHandler(() => <StartServer document={Document} />, { mode: "async" });
