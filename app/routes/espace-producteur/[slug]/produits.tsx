import { ComingPage } from "../../../producer-space/coming-page.tsx";
import { producerWords } from "../../../words/producer.ts";

export default function ProductsRoute() {
  return <ComingPage heading={producerWords().products} icon="product" promises={producerWords().coming.products} />;
}
