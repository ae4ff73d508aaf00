import type { CertifiedIdentity } from "../../domain/producer/legal-identity.ts";
import { spacedSiret } from "../../domain/producer/siret.ts";
import type { Fault, Refusal } from "../forms/form-outcome.ts";
import { requestFaultText, requestRefusalText } from "../space-requests/request-texts.ts";
import { legalWords } from "../words/legal.ts";
import { spaceRequestsWords } from "../words/space-requests.ts";

export function refusalText(refusal: Refusal): string {
  return refusal.reason === "nothing-changed" ? legalWords().nothingChanged : requestRefusalText(refusal);
}

export const faultText = (fault: Fault): string =>
  fault.path === "explanation" && !fault.expected.startsWith("<=")
    ? legalWords().explanationMissing
    : requestFaultText(fault);

export function fieldName(field: keyof CertifiedIdentity): string {
  const words = spaceRequestsWords();
  return field === "activity" ? words.activityFact : words[field];
}

export function fieldText(identity: CertifiedIdentity, field: keyof CertifiedIdentity): string {
  if (field === "siret") return spacedSiret(identity.siret);
  return field === "legalForm" ? spaceRequestsWords().legalForms[identity.legalForm] : identity[field];
}
