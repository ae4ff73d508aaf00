import { For, Show } from "solid-js";
import type { CertifiedIdentity } from "../../domain/producer/legal-identity.ts";
import { Badge } from "../ui/badge/badge.tsx";
import { formatDate } from "../words/format-date.ts";
import { legalWords } from "../words/legal.ts";
import { IdentityDifferences } from "./identity-differences.tsx";
import "./legal.css";

const READING = { timeZone: "Europe/Paris" };

interface Change {
  readonly id: string;
  readonly state: "open" | "applied" | "refused";
  readonly askedAtMs: number;
  readonly askerName: string | null;
  readonly explanation: string;
  readonly before: CertifiedIdentity;
  readonly wanted: CertifiedIdentity;
  readonly decidedAtMs: number | null;
  readonly refusal: string;
  /** For support only. */
  readonly deciderName?: string | null;
}

/** Who asked for what, when, and what has become of it; the latest first. */
export function ChangeHistory(props: { readonly changes: readonly Change[]; readonly isOfMany?: boolean }) {
  return (
    <ol class="legal-history">
      <For each={props.changes}>
        {(change) => (
          <li>
            <p>
              <Badge kind={change.state === "applied" ? "leaf" : "tomato"}>
                {change.state === "applied" ? legalWords().applied : legalWords().refused}
              </Badge>{" "}
              <Show when={props.isOfMany}>
                <strong>{change.before.name}</strong>{" "}
              </Show>
              <span class="legal-quiet">{factsOf(change)}</span>
            </p>
            <p class="legal-text">{change.explanation}</p>
            <Show when={change.refusal}>
              <p class="legal-text">{legalWords().refusedBecause({ refusal: change.refusal })}</p>
            </Show>
            <IdentityDifferences caption={legalWords().whatChanged} before={change.before} after={change.wanted} />
          </li>
        )}
      </For>
    </ol>
  );
}

function factsOf(change: Change): string {
  const words = legalWords();
  const when = formatDate(change.askedAtMs, READING);
  const asked = words.askedBy({ name: change.askerName ?? words.somebody, when });
  if (change.decidedAtMs === null) return asked;
  const decided = formatDate(change.decidedAtMs, READING);
  const { deciderName } = change;
  const answered =
    deciderName == null ? words.answered({ when: decided }) : words.answeredBy({ name: deciderName, when: decided });
  return `${asked} · ${answered}`;
}
