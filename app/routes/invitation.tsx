import { InvitationPage } from "../team/invitation-page.tsx";

export default InvitationPage;
