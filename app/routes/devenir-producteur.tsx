import { loadMe } from "../accounts/load-me.ts";
import { loadOwnRequest } from "../space-requests/load-space-requests.ts";
import { SpaceRequestPage } from "../space-requests/space-request-page.tsx";

export const route = { preload: () => Promise.all([loadMe(), loadOwnRequest()]) };

export default SpaceRequestPage;
