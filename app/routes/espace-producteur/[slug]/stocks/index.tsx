import { StocksPage } from "../../../../stocks/stocks-page.tsx";

export default StocksPage;
