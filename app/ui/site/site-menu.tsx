import { useBeforeLeave } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { SignOutButton } from "../../offline/sign-out-button.tsx";
import { siteWords } from "../../words/site.ts";
import { ButtonLink } from "../button/button.tsx";
import { Icon } from "../icon/icon.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { type Me, useMe } from "./me.tsx";
import { paths } from "./paths.ts";
import { ThemeChoice } from "./theme-choice.tsx";
import "./site-menu.css";

const MENU_ID = "site-menu";

/** A popover: the browser opens it, closes it on Escape or a click beside it, and needs no script to. */
export function SiteMenu(props: { readonly children: JSX.Element }) {
  const me = useMe();
  let menu: HTMLDivElement | undefined;
  useBeforeLeave(() => menu?.hidePopover());
  return (
    <>
      <button class="site-menu-button" type="button" popovertarget={MENU_ID}>
        <Icon name={me().person ? "account" : "menu"} />
        <span>{me().person?.name ?? siteWords().menu}</span>
      </button>
      <div ref={menu} class="site-menu" id={MENU_ID} popover="auto">
        <nav class="site-menu-main" aria-label={siteWords().mainMenu}>
          {props.children}
        </nav>
        <Show when={me().person} fallback={<SignedOut />}>
          {(person) => <SignedIn me={me()} person={person()} />}
        </Show>
        <div class="site-menu-choices">
          <LanguageChoice />
          <ThemeChoice />
        </div>
      </div>
    </>
  );
}

function SignedOut() {
  return (
    <div class="site-menu-person">
      <ButtonLink kind="primary" href={paths.signIn} icon="sign-in">
        {siteWords().signIn}
      </ButtonLink>
      <ButtonLink href={paths.signUp}>{siteWords().signUp}</ButtonLink>
    </div>
  );
}

function SignedIn(props: { readonly me: Me; readonly person: NonNullable<Me["person"]> }) {
  return (
    <>
      <nav class="site-menu-links" aria-label={siteWords().accountOf({ name: props.person.name })}>
        <p class="site-menu-email">{props.person.email}</p>
        <a href={paths.account}>{siteWords().account}</a>
      </nav>
      <Spaces title={siteWords().producerSpaces} spaces={props.me.producers} pathOf={paths.producerSpace} />
      <Spaces title={siteWords().myMarkets} spaces={props.me.markets} pathOf={paths.market} />
      <SignOutButton userId={props.person.id} />
    </>
  );
}

interface SpacesProps {
  readonly title: string;
  readonly spaces: readonly { readonly name: string; readonly slug: string }[];
  readonly pathOf: (slug: string) => string;
}

function Spaces(props: SpacesProps) {
  return (
    <Show when={props.spaces.length > 0}>
      <nav class="site-menu-links" aria-label={props.title}>
        <p class="site-menu-title">{props.title}</p>
        <For each={props.spaces}>{(space) => <a href={props.pathOf(space.slug)}>{space.name}</a>}</For>
      </nav>
    </Show>
  );
}
