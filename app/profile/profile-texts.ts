import { PRODUCER_LABELS } from "../../domain/producer/profile-form.ts";
import type { Fields } from "../forms/create-form.ts";
import type { Fault, Refusal } from "../forms/form-outcome.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { formatList } from "../words/format-list.ts";
import { productsWords } from "../words/products.ts";
import { profileWords } from "../words/profile.ts";
import type { Profile } from "./load-profile.ts";

export function refusalText(refusal: Refusal): string {
  if (refusal.reason !== "edited-elsewhere") return commonRefusalText(refusal);
  return profileWords().editedElsewhere({ name: refusal.names[0] ?? productsWords().refusal.somebody });
}

const TOO_LONG = /^<=(\d+)$/;

export function faultText({ path, expected }: Fault): string {
  const max = TOO_LONG.exec(expected)?.[1];
  if (max !== undefined) return productsWords().fault.tooLong({ max: Number(max) });
  if (path === "site") return profileWords().siteInvalid;
  return path === "telephone" ? profileWords().telephoneInvalid : productsWords().fault.other;
}

/** What is saved and what is written, field by field, to be read side by side. */
export function differences(theirs: Profile, mine: Fields) {
  const words = profileWords();
  const names = (isCarried: (label: (typeof PRODUCER_LABELS)[number]) => boolean) =>
    formatList(PRODUCER_LABELS.filter(isCarried).map((label) => words.labelNames[label]));
  const picture = (kept: string | null, whose: string) => (kept ? whose : productsWords().noPicture);
  const pictures = (["logo", "portrait"] as const).flatMap((name) =>
    (theirs[name] ?? "") === (mine[name] ?? "")
      ? []
      : {
          field: words[name],
          theirs: picture(theirs[name], productsWords().theirPicture),
          mine: picture(mine[name] ?? null, productsWords().yourPicture),
        },
  );
  return [
    ...pictures,
    { field: words.shortDescription, theirs: theirs.shortDescription, mine: mine.shortDescription ?? "" },
    { field: words.story, theirs: theirs.story, mine: mine.story ?? "" },
    { field: words.site, theirs: theirs.site ?? "", mine: mine.site ?? "" },
    { field: words.telephone, theirs: theirs.telephone ?? "", mine: mine.telephone ?? "" },
    {
      field: words.labels,
      theirs: names((label) => theirs.labels.includes(label)),
      mine: names((label) => mine[`labels.${label}`] === "on"),
    },
  ];
}
