import { DistributionInPath } from "../../../received-orders/distribution-in-path.tsx";
import { StaffOrdersPage } from "../../../received-orders/staff-orders-page.tsx";

export default function SaleOrdersPage() {
  return <DistributionInPath>{(id) => <StaffOrdersPage distributionId={id} />}</DistributionInPath>;
}
