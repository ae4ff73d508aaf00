import { CatalogsPage } from "../../../../catalogs/catalogs-page.tsx";

export default CatalogsPage;
