/** What a product still lacks before the shop shows it (domain-rules, "Products and offers"). */
export type MissingPart = "category" | "picture" | "offer";

interface Parts {
  readonly category: string | null;
  readonly picture: string | null;
  readonly offerCount: number;
}

export const missingParts = ({ category, picture, offerCount }: Parts): MissingPart[] => [
  ...(picture === null ? (["picture"] as const) : []),
  ...(category === null ? (["category"] as const) : []),
  ...(offerCount === 0 ? (["offer"] as const) : []),
];
