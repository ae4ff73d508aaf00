import { loadMe } from "../accounts/load-me.ts";
import { loadLegalQuestions } from "../legal/load-legal.ts";
import { loadRequests } from "../space-requests/load-space-requests.ts";

/** What every page of the support shows. Apart from the pages: what a route loads first stands in every page's script. */
export const loadSupport = () => Promise.all([loadMe(), loadRequests(), loadLegalQuestions()]);
