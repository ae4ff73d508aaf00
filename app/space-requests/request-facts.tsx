import type { JSX } from "solid-js";
import type { LegalIdentity } from "../../domain/producer/legal-identity.ts";
import { spacedSiret } from "../../domain/producer/siret.ts";
import { spaceRequestsWords } from "../words/space-requests.ts";
import "./space-requests.css";

interface RequestFactsProps {
  readonly asked: LegalIdentity;
  readonly children?: JSX.Element;
}

/** Who somebody says to be before the law; children are rows before these. */
export function RequestFacts(props: RequestFactsProps) {
  return (
    <dl class="request-facts">
      {props.children}
      <Fact term={spaceRequestsWords().legalName}>{props.asked.legalName}</Fact>
      <Fact term={spaceRequestsWords().legalForm}>{spaceRequestsWords().legalForms[props.asked.legalForm]}</Fact>
      <Fact term={spaceRequestsWords().siret}>{spacedSiret(props.asked.siret)}</Fact>
      <Fact term={spaceRequestsWords().address}>
        {props.asked.street}, {props.asked.postcode} {props.asked.commune}
      </Fact>
      <Fact term={spaceRequestsWords().activityFact}>{props.asked.activity}</Fact>
    </dl>
  );
}

export function Fact(props: { readonly term: string; readonly children: JSX.Element }) {
  return (
    <div class="request-fact">
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
