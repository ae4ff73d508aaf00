import { Title } from "@solidjs/meta";
import { siteWords } from "../../words/site.ts";

/** What the tab says: "Mes commandes · Halle". */
export function PageTitle(props: { readonly children: string }) {
  return <Title>{siteWords().title({ page: props.children })}</Title>;
}
