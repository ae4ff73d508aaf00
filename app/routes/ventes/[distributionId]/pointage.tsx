import { StaffBoardPage } from "../../../board/staff-board-page.tsx";
import { DistributionInPath } from "../../../received-orders/distribution-in-path.tsx";

export default function StaffBoardRoute() {
  return <DistributionInPath>{(id) => <StaffBoardPage distributionId={id} />}</DistributionInPath>;
}
