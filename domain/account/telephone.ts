import * as v from "valibot";

const TELEPHONE = /^\+?[0-9][0-9 .()-]{4,18}[0-9]$/;

/** May stay empty. */
export const Telephone = v.pipe(
  v.string(),
  v.trim(),
  v.check((typed) => typed === "" || TELEPHONE.test(typed), "telephone"),
);
