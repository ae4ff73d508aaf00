import { For, Show } from "solid-js";
import { type CertifiedIdentity, changedFields, IDENTITY_FIELDS } from "../../domain/producer/legal-identity.ts";
import { Badge } from "../ui/badge/badge.tsx";
import { Table } from "../ui/table/table.tsx";
import { legalWords } from "../words/legal.ts";
import { fieldName, fieldText } from "./legal-texts.ts";
import "./legal.css";

interface IdentityDifferencesProps {
  readonly caption: string;
  readonly before: CertifiedIdentity;
  readonly after: CertifiedIdentity;
  /** Also what stays as it is, for who has to judge. */
  readonly isWhole?: boolean | undefined;
}

/** What was and what is asked for, field by field. */
export function IdentityDifferences(props: IdentityDifferencesProps) {
  const changed = () => changedFields(props.before, props.after);
  return (
    <Table caption={props.caption} onPhone="cards">
      <thead>
        <tr>
          <th scope="col">{legalWords().field}</th>
          <th scope="col">{legalWords().before}</th>
          <th scope="col">{legalWords().after}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.isWhole ? IDENTITY_FIELDS : changed()}>
          {(field) => (
            <tr>
              <th scope="row">{fieldName(field)}</th>
              <td class="legal-text" data-label={legalWords().before}>
                {fieldText(props.before, field)}
              </td>
              <td class="legal-text" data-label={legalWords().after}>
                {fieldText(props.after, field)}
                <Show when={props.isWhole && changed().includes(field)}>
                  {" "}
                  <Badge kind="honey">{legalWords().changed}</Badge>
                </Show>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </Table>
  );
}
