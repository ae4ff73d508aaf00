import { DashboardPage } from "../../../dashboard/dashboard-page.tsx";

export default DashboardPage;
