import { NewProductPage } from "../../../../products/product-page.tsx";

export default NewProductPage;
