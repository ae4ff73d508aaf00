import { TeamPage } from "../../../../team/team-page.tsx";

export default TeamPage;
