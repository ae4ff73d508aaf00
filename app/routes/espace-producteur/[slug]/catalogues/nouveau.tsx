import { NewCatalogPage } from "../../../../catalogs/catalog-page.tsx";

export default NewCatalogPage;
