import { Link, Meta, useHead } from "@solidjs/meta";
import { useLocation } from "@solidjs/router";
import { createUniqueId, Show } from "solid-js";
import { getRequestEvent, isServer } from "solid-js/web";
import { currentLanguage } from "../../words/current-language.ts";
import { siteWords } from "../../words/site.ts";
import { PageTitle } from "./page-title.tsx";

interface PageMetaProps {
  readonly title: string;
  readonly description: string;
  /** Path of the picture that stands beside a link to the page. */
  readonly picture?: string | undefined;
  /** What the page is about, for machines (schema.org). */
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
}

export const siteOrigin = (): string =>
  new URL(isServer ? (getRequestEvent()?.request.url ?? "") : location.href).origin;

/** What search engines and messengers show of a page that anybody may find. */
export function PageMeta(props: PageMetaProps) {
  const location = useLocation();
  const address = () => siteOrigin() + location.pathname;
  return (
    <>
      <PageTitle>{props.title}</PageTitle>
      <Meta name="description" content={props.description} />
      <Link rel="canonical" href={address()} />
      <Meta property="og:site_name" content={siteWords().name} />
      <Meta property="og:type" content="website" />
      <Meta property="og:locale" content={currentLanguage() === "fr" ? "fr_FR" : "en_GB"} />
      <Meta property="og:title" content={props.title} />
      <Meta property="og:description" content={props.description} />
      <Meta property="og:url" content={address()} />
      <Show when={props.picture}>{(path) => <Meta property="og:image" content={siteOrigin() + path()} />}</Show>
      <Show when={props.facts}>{(facts) => <Facts facts={facts()} />}</Show>
    </>
  );
}

/** A block of data and no script: the content security policy lets it stand. */
function Facts(props: { readonly facts: Readonly<Record<string, unknown>> }) {
  useHead({
    tag: "script",
    id: createUniqueId(),
    props: {
      type: "application/ld+json",
      // "</script>" in a name must not end the block.
      get children() {
        return JSON.stringify({ "@context": "https://schema.org", ...props.facts }).replaceAll("<", "\\u003c");
      },
    },
    setting: { close: true, escape: false },
  });
  return null;
}
