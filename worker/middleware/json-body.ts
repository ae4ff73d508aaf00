import { vValidator } from "@hono/valibot-validator";
import type { GenericSchema } from "valibot";
import { faultsOf } from "../replies.ts";

/** The body, checked before the route sees it; every fault of it is named in the answer. */
export const jsonBody = <const Schema extends GenericSchema>(schema: Schema) =>
  vValidator("json", schema, (result, c) =>
    result.success ? undefined : c.json({ reason: "bad-input" as const, faults: faultsOf(result.issues) }, 400),
  );
