import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { ButtonLink } from "../ui/button/button.tsx";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { productsWords } from "../words/products.ts";
import { profileWords } from "../words/profile.ts";

/** No product has an offer yet. */
export function NoSheet() {
  const pages = producerPaths(useProducer().slug);
  return (
    <EmptyState icon="product" heading={profileWords().noSheetTitle} text={profileWords().noSheetText}>
      <ButtonLink href={pages.newProduct} icon="add" kind="primary">
        {productsWords().add}
      </ButtonLink>
      <ButtonLink href={pages.products} icon="product">
        {productsWords().title}
      </ButtonLink>
    </EmptyState>
  );
}
