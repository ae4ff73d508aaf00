import { siteWords } from "../../words/site.ts";
import { RoofMark } from "./brand.tsx";
import { paths } from "./paths.ts";
import "./site-footer.css";

export function SiteFooter() {
  return (
    <footer class="site-footer">
      <div class="site-footer-row">
        <p class="site-footer-promise">
          <RoofMark />
          <span>
            <strong>{siteWords().tagline}</strong>
            <br />
            {siteWords().footerPromise}
          </span>
        </p>
        <nav class="site-footer-links" aria-label={siteWords().footerMenu}>
          <a href={paths.markets}>{siteWords().markets}</a>
          <a href={paths.becomeProducer}>{siteWords().becomeProducer}</a>
          <a href={paths.help}>{siteWords().help}</a>
          <a href={paths.contact}>{siteWords().contact}</a>
          <a href={paths.privacy}>{siteWords().privacy}</a>
        </nav>
      </div>
    </footer>
  );
}
