import { Meta } from "@solidjs/meta";
import { For } from "solid-js";
import { expectedCents } from "../../domain/money/price.ts";
import { unitPrice } from "../../domain/money/unit-price.ts";
import { isPriceExpected } from "../../domain/product/weight-mode.ts";
import { ProposalLinks } from "../links/proposal-links.tsx";
import { offerPackaging } from "../shop/offer-words.ts";
import { OrganicTag } from "../ui/badge/badge.tsx";
import { ButtonLink } from "../ui/button/button.tsx";
import { Picture, pictureAddress } from "../ui/picture/picture.tsx";
import { Price } from "../ui/price/price.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { paths } from "../ui/site/paths.ts";
import { catalogsWords } from "../words/catalogs.ts";
import type { loadPublicCatalog } from "./load-catalogs.ts";
import { bySection, sectionName } from "./sections.ts";
import "./catalogs.css";

interface PublicCatalogPageProps {
  readonly catalog: NonNullable<Awaited<ReturnType<typeof loadPublicCatalog>>>;
}

/** A producer's proposal to a market: what it would sell there, at which prices. */
export function PublicCatalogPage(props: PublicCatalogPageProps) {
  const words = () => catalogsWords();
  return (
    <div class="page stack">
      <PageTitle>{props.catalog.producerName}</PageTitle>
      {/* Meant for whoever was given its link. */}
      <Meta name="robots" content="noindex" />
      <PageHeader
        heading={props.catalog.producerName}
        intro={props.catalog.name}
        actions={
          <ButtonLink href={paths.showcase(props.catalog.producerSlug)} icon="producer">
            {words().seeProducer}
          </ButtonLink>
        }
      />
      <ProposalLinks
        code={props.catalog.code}
        producerName={props.catalog.producerName}
        markets={props.catalog.markets}
      />
      <For each={bySection(props.catalog.offers)} fallback={<p>{words().proposalEmpty}</p>}>
        {({ section, offers }) => (
          <section class="stack stack-tight">
            <h2>{sectionName(section)}</h2>
            <ul class="proposal">
              <For each={offers}>{(offer) => <ProposedOffer offer={offer} />}</For>
            </ul>
          </section>
        )}
      </For>
    </div>
  );
}

function ProposedOffer(props: { readonly offer: PublicCatalogPageProps["catalog"]["offers"][number] }) {
  const { offer } = props;
  return (
    <li class="proposal-offer">
      <Picture src={pictureAddress(offer.picture)} alt="" />
      <div>
        <h3 class="proposal-name">{offer.productName}</h3>
        <p>{offerPackaging(offer)}</p>
        <Price
          cents={expectedCents(offer, 1)}
          unitPrice={unitPrice(offer, offer.unit)}
          isExpected={isPriceExpected(offer.weightMode)}
        />
        {offer.isOrganic && <OrganicTag />}
      </div>
    </li>
  );
}
