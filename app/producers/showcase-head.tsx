import { For, Show } from "solid-js";
import { Badge, OrganicTag } from "../ui/badge/badge.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { Picture, pictureAddress } from "../ui/picture/picture.tsx";
import { ShareButton } from "../ui/share/share-button.tsx";
import { siteOrigin } from "../ui/site/page-meta.tsx";
import { paths } from "../ui/site/paths.ts";
import { profileWords } from "../words/profile.ts";
import type { Showcase } from "./load-showcase.ts";
import "./showcase-head.css";

export function ShowcaseHead(props: { readonly showcase: Showcase }) {
  const paragraphs = () => props.showcase.story.split(/\n{2,}/).filter((paragraph) => paragraph !== "");
  const isAllOrganic = () =>
    props.showcase.products.length > 0 && props.showcase.products.every((product) => product.isOrganic);
  return (
    <header class="showcase-head">
      <div class="showcase-head-portrait">
        <Picture src={pictureAddress(props.showcase.portrait)} alt="" icon="producer" isFirst />
        <Show when={pictureAddress(props.showcase.logo)}>
          {(logo) => <img class="showcase-head-logo" src={logo()} alt="" width="96" height="96" />}
        </Show>
      </div>
      <div class="showcase-head-words">
        <h1>{props.showcase.name}</h1>
        <p class="showcase-head-where">
          <Icon name="place" />
          {props.showcase.postcode} {props.showcase.commune}
          <Show when={isAllOrganic()}>
            <OrganicTag />
          </Show>
        </p>
        <p class="showcase-head-lead">{props.showcase.shortDescription}</p>
        <Show when={props.showcase.labels.length > 0}>
          <p class="row">
            <For each={props.showcase.labels}>
              {(label) => (
                <Badge kind="leaf" icon="check-circle">
                  {profileWords().labelNames[label]}
                </Badge>
              )}
            </For>
          </p>
        </Show>
        <Contact showcase={props.showcase} />
        <ShareButton title={props.showcase.name} address={siteOrigin() + paths.showcase(props.showcase.slug)} />
        <For each={paragraphs()}>{(paragraph) => <p class="showcase-head-story">{paragraph}</p>}</For>
      </div>
    </header>
  );
}

/** How to reach the producer elsewhere. */
function Contact(props: { readonly showcase: Showcase }) {
  return (
    <Show when={props.showcase.site ?? props.showcase.telephone}>
      <p class="row">
        <Show when={props.showcase.telephone}>
          {(telephone) => (
            <a href={`tel:${telephone().replaceAll(/[^+\d]/g, "")}`}>
              <Icon name="phone" /> {telephone()}
            </a>
          )}
        </Show>
        <Show when={props.showcase.site}>
          {(site) => (
            <a href={site()} rel="external nofollow ugc">
              {new URL(site()).hostname}
            </a>
          )}
        </Show>
      </p>
    </Show>
  );
}
