/** What two references are compared by: nobody tells "PDT-1" from "pdt-1" on a list. Their signs do count. */
export const referenceKey = (reference: string): string => reference.normalize("NFKC").toLocaleLowerCase("fr").trim();
