import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { siteWords } from "../../words/site.ts";
import { Brand } from "./brand.tsx";
import { useMe } from "./me.tsx";
import { paths } from "./paths.ts";
import { SiteMenu } from "./site-menu.tsx";
import "./site-header.css";

export function SiteHeader() {
  const me = useMe();
  return (
    <header class="site-header">
      <div class="site-header-row">
        <Brand />
        <nav class="site-nav" aria-label={siteWords().mainMenu}>
          <MainLinks />
          <Show when={me().person === null}>
            <A class="site-link site-link-last" href={paths.signIn}>
              {siteWords().signIn}
            </A>
          </Show>
        </nav>
        <SiteMenu>
          <MainLinks />
        </SiteMenu>
      </div>
      <Show when={me().demo}>
        <p class="site-demo">{siteWords().demo}</p>
      </Show>
    </header>
  );
}

/** Beside the brand on a wide screen, inside the menu on a phone. */
function MainLinks() {
  const me = useMe();
  const spacePath = () => {
    const [only, ...others] = me().producers;
    return only && others.length === 0 ? paths.producerSpace(only.slug) : paths.producerSpaces;
  };
  return (
    <>
      <A class="site-link" href={paths.markets}>
        {siteWords().markets}
      </A>
      <Show when={me().person}>
        <A class="site-link" href={paths.myOrders}>
          {siteWords().myOrders}
        </A>
      </Show>
      <Show when={me().producers.length > 0}>
        <A class="site-link" href={spacePath()}>
          {siteWords().producerSpace}
        </A>
      </Show>
      <Show when={me().person?.isSupport}>
        <A class="site-link" href={paths.support}>
          {siteWords().support}
        </A>
      </Show>
    </>
  );
}
