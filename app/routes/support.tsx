import { loadOpenRequests } from "../space-requests/load-space-requests.ts";
import { SupportPage } from "../space-requests/support-page.tsx";

export const route = { preload: () => loadOpenRequests() };

export default SupportPage;
