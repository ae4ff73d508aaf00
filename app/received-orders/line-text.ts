// The domain's texts of a line in the language of the page.
import * as text from "../../domain/text/line-text.ts";
import { currentLanguage } from "../words/current-language.ts";

export const isByStep = text.isByStep;
export const lineName = text.lineName;

/** Pieces of a line as one says them: "3", or "1,5 kg". */
export const formatPieces = (line: text.Measured, pieces: number): string =>
  text.formatPieces(line, pieces, currentLanguage());
