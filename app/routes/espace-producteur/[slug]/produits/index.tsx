import { ProductsPage } from "../../../../products/products-page.tsx";

export default ProductsPage;
