/** `npm run build`: the pages for the browser and the worker that serves them, into dist/. */
import { buildBundle } from "./bundle.ts";

await buildBundle();
