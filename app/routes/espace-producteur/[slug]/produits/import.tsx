import { ImportPage } from "../../../../products/import-page.tsx";

export default ImportPage;
