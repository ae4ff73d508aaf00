import { CopyField } from "../ui/field/copy-field.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { siteOrigin } from "../ui/site/page-meta.tsx";
import { paths } from "../ui/site/paths.ts";
import { catalogsWords } from "../words/catalogs.ts";
import { formatCode } from "./format-code.ts";

/** The link to send, the code to say on the phone, and the square to hold before a camera (guide, chapter 5, step 2). */
export function CatalogShare(props: { readonly code: number }) {
  const words = () => catalogsWords();
  const path = () => paths.catalog(props.code);
  return (
    <div class="catalog-share">
      <CopyField label={words().link} hint={words().linkHint} value={`${siteOrigin()}${path()}`} />
      <CopyField label={words().code} hint={words().codeHint} value={formatCode(props.code)} />
      <details class="catalog-square">
        <summary class="catalog-square-open">
          <Icon name="qr" />
          {words().square}
        </summary>
        <img src={`${path()}/code.svg`} alt={words().squareAlt} width="200" height="200" loading="lazy" />
      </details>
    </div>
  );
}
