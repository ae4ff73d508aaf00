import { ComingPage } from "../../../../producer-space/coming-page.tsx";
import { producerWords } from "../../../../words/producer.ts";

export default function PaymentsRoute() {
  return <ComingPage heading={producerWords().payments} icon="payment" promises={producerWords().coming.payments} />;
}
