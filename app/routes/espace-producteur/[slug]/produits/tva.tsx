import { VatRatesPage } from "../../../../vat-rates/vat-rates-page.tsx";

export default VatRatesPage;
