import * as v from "valibot";
import { nestFields } from "../../domain/form/nest-fields.ts";
import { ProductForm, TypedProductForm } from "../../domain/product/product-form.ts";
import { type ProductReading, readProduct } from "../../domain/product/read-product.ts";
import type { Fields } from "../forms/create-form.ts";
import { currentLanguage } from "../words/current-language.ts";

/** A product's form as it stands now, whatever is still wrong with it; null while something is too long to be one. */
export function formIn(fields: Fields): ProductForm | null {
  const form = v.safeParse(ProductForm, nestFields(Object.entries(fields)));
  return form.success ? form.output : null;
}

/** What a page sent back, shown again whole, however long; null while it is no product's form. */
export function typedFormIn(fields: Fields): ProductForm | null {
  const form = v.safeParse(TypedProductForm, nestFields(Object.entries(fields)));
  return form.success ? form.output : null;
}

/** The offers of a form that can be understood already, one by one. */
export function readableOffers(form: ProductForm) {
  const heading = { ...form, name: form.name === "" ? "–" : form.name, category: "" };
  return form.offers.flatMap((offer, index) => {
    const reading: ProductReading = readProduct({ ...heading, offers: [offer] }, currentLanguage());
    return "product" in reading ? reading.product.offers.map((read) => ({ ...read, index })) : [];
  });
}
