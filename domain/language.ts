// Which language a person reads. Pages, mails and prints all ask here.

export const LANGUAGES = ["fr", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export const DEFAULT_LANGUAGE: Language = "fr";

/** The cookie in which a person's choice is kept. */
export const LANGUAGE_COOKIE = "lang";

export const isLanguage = (text: string | undefined): text is Language =>
  LANGUAGES.some((language) => language === text);

interface Preference {
  readonly tag: string;
  readonly weight: number;
}

/** One entry of an Accept-Language header (RFC 9110, 12.5.4): `en-GB;q=0.8`. */
const parsePreference = (entry: string): Preference => {
  const [tag = "", ...parameters] = entry.split(";").map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  return { tag: tag.toLowerCase(), weight: weight ? Number(weight.slice(2)) || 0 : 1 };
};

/** What the person chose, else what the browser asks for, else French. */
export const chooseLanguage = (chosen: string | undefined, acceptLanguage: string | null | undefined): Language => {
  if (isLanguage(chosen)) return chosen;
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map(parsePreference)
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { tag } of wanted) {
    const language = tag.slice(0, 2);
    if (isLanguage(language)) return language;
  }
  return DEFAULT_LANGUAGE;
};
