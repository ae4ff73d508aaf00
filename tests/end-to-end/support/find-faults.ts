import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

interface Look {
  /** Only these; all unless told. */
  readonly rules?: readonly string[];
  /** Only inside of this; the whole page unless told. */
  readonly inside?: string;
}

/** What axe finds wrong with the page, each with the elements it is wrong in. */
export async function findFaults(page: Page, { rules, inside }: Look = {}) {
  // Our pages have no frames, whose results would be put together in a page of their own; what is in order needs no report.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  if (rules) axe.withRules([...rules]);
  if (inside) axe.include(inside);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
