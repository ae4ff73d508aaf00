import { Hono } from "hono";
import { api } from "./api.ts";
import type { HalleEnv } from "./environment.ts";
import { bodyLimit } from "./middleware/body-limit.ts";
import { normalPath } from "./middleware/normal-path.ts";
import { person } from "./middleware/person.ts";
import { notFoundPage } from "./middleware/plain-form.ts";
import { security } from "./middleware/security.ts";
import { dropUnreadBody } from "./middleware/unread-body.ts";
import { languageRoutes } from "./routes/language.ts";
import { pictures } from "./routes/pictures.ts";

/** Everything the worker answers itself. Pages are added by index.ts, where SolidStart is at hand. */
export const site = new Hono<HalleEnv>()
  .use(dropUnreadBody, security, notFoundPage, normalPath, person, bodyLimit)
  .route("/", api)
  .route("/", languageRoutes)
  .route("/", pictures);
