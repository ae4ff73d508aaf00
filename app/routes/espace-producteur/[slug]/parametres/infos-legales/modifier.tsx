import { ChangePage } from "../../../../../legal/change-page.tsx";

export default ChangePage;
