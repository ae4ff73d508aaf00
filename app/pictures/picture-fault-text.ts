import { picturesWords } from "../words/pictures.ts";

/** Why a picture was refused, and what to choose instead. */
export function pictureFaultText(expected: string): string {
  const words = picturesWords().fault;
  switch (expected) {
    case "too-heavy":
      return words.tooHeavy;
    case "too-small":
      return words.tooSmall;
    case "too-large":
      return words.tooLarge;
    case "corrupt":
      return words.corrupt;
    default:
      return words.notAPicture;
  }
}
