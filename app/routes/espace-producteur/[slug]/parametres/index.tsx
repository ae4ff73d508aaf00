import { ProfilePage } from "../../../../profile/profile-page.tsx";

export default ProfilePage;
