import { query } from "@solidjs/router";
import { api } from "../api.ts";

/** Who looks at the page, and where they are at home. */
export const loadMe = query(async () => await (await api().me.$get()).json(), "me");
