import { createForm, type FormWanted } from "../forms/create-form.ts";
import { faultText } from "./fault-text.ts";
import { refusalText } from "./refusal-text.ts";

/** A form of the account pages. */
export const createAccountForm = (wanted: FormWanted) => createForm({ ...wanted, faultText, refusalText });
