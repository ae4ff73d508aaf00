import { expect, test } from "vitest";
import { formIn, typedFormIn } from "../../../app/products/read-form.ts";

test("a form that is too long to be saved is shown again whole", () => {
  const description = "x".repeat(2_001);
  const fields = {
    name: "n".repeat(101),
    description,
    unit: "kg",
    "offers.0.price": "2,50",
    "offers.0.reference": "r".repeat(41),
  };
  expect(formIn(fields)).toBeNull();
  expect(typedFormIn(fields)).toMatchObject({
    ...{ name: fields.name, description, unit: "kg" },
    offers: [{ price: "2,50", reference: fields["offers.0.reference"] }],
  });
});
