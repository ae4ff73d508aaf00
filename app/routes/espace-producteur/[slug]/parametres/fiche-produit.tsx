import { SheetPreviewPage } from "../../../../product-preview/sheet-page.tsx";

export default SheetPreviewPage;
