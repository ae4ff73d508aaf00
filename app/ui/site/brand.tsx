import { siteWords } from "../../words/site.ts";
import { paths } from "./paths.ts";

/** The roof of a market hall on its posts; with the beam between them it is also an H. */
export function RoofMark() {
  return (
    <svg class="roof-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path d="M16 3 31 14H1z" />
      <path d="M6 16h5v5h10v-5h5v13h-5v-4H11v4H6z" />
    </svg>
  );
}

export function Brand() {
  return (
    <a class="brand" href={paths.home}>
      <RoofMark />
      <span class="brand-name">{siteWords().name}</span>
    </a>
  );
}
