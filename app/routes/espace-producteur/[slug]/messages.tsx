import { ComingPage } from "../../../producer-space/coming-page.tsx";
import { producerWords } from "../../../words/producer.ts";

export default function MessagesRoute() {
  return <ComingPage heading={producerWords().messages} icon="message" promises={producerWords().coming.messages} />;
}
