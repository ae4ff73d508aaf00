import { PICTURE_FIELD_FAULTS } from "../../domain/picture/picture-file.ts";
import { picturesWords } from "../words/pictures.ts";

/** Why a picture was refused, and what to choose instead. */
export function pictureFaultText(expected: string): string {
  const fault = PICTURE_FIELD_FAULTS.find((known) => known === expected) ?? "not-a-picture";
  return picturesWords().fault[fault];
}
