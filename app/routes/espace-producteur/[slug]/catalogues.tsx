import { ComingPage } from "../../../producer-space/coming-page.tsx";
import { producerWords } from "../../../words/producer.ts";

export default function CatalogsRoute() {
  return <ComingPage heading={producerWords().catalogs} icon="catalog" promises={producerWords().coming.catalogs} />;
}
