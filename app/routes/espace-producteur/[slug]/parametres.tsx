import { ComingPage } from "../../../producer-space/coming-page.tsx";
import { producerWords } from "../../../words/producer.ts";

export default function SettingsRoute() {
  return <ComingPage heading={producerWords().settings} icon="settings" promises={producerWords().coming.settings} />;
}
