import { LegalPage } from "../../../../../legal/legal-page.tsx";

export default LegalPage;
