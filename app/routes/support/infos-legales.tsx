import { LegalQuestions } from "../../legal/legal-questions.tsx";
import { loadSupport } from "../../support/load-support.ts";
import { SupportFrame } from "../../support/support-frame.tsx";

export const route = { preload: loadSupport };

export default function SupportLegalQuestionsRoute() {
  return (
    <SupportFrame>
      <LegalQuestions />
    </SupportFrame>
  );
}
