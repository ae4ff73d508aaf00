import { createForm } from "../forms/create-form.ts";
import { postTo } from "../forms/post-form.ts";
import { useDone } from "../forms/use-done.ts";
import { requestFaultText, requestRefusalText } from "../space-requests/request-texts.ts";

/** A form by which support answers. */
export const createAnswerForm = (form: string, action: string) =>
  createForm({
    ...{ form, send: postTo(action), onDone: useDone() },
    refusalText: requestRefusalText,
    faultText: requestFaultText,
  });
