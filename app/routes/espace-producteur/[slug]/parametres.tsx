import { Settings } from "../../../producer-space/settings.tsx";

export default Settings;
