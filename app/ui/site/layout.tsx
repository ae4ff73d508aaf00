import type { JSX } from "solid-js";
import { siteWords } from "../../words/site.ts";
import { Announcer } from "../live/announcer.tsx";
import { ToastRegion } from "../toast/toast-region.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";
import "./layout.css";

const MAIN_ID = "contenu";

/** What surrounds every page. A page gives its own <h1>, by PageHeader or by hand. */
export function Layout(props: { readonly children: JSX.Element }) {
  return (
    <>
      <SkipLink />
      <SiteHeader />
      <main class="site-main" id={MAIN_ID} tabindex="-1">
        {props.children}
      </main>
      <SiteFooter />
      <ToastRegion />
      <Announcer />
    </>
  );
}

function SkipLink() {
  return (
    <a class="skip-link" href={`#${MAIN_ID}`}>
      {siteWords().skip}
    </a>
  );
}
