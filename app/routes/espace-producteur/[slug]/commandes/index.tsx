import { SaleList } from "../../../../received-orders/sale-list.tsx";

export default SaleList;
