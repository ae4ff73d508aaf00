import { ComingPage } from "../../../producer-space/coming-page.tsx";
import { producerWords } from "../../../words/producer.ts";

export default function PlanRoute() {
  return <ComingPage heading={producerWords().plan} icon="plan" promises={producerWords().coming.plan} />;
}
