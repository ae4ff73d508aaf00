import { loadMe } from "../../accounts/load-me.ts";
import { MySpaces } from "../../producer-space/my-spaces.tsx";

export const route = { preload: () => loadMe() };

export default MySpaces;
