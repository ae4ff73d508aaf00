import * as v from "valibot";
import { CommandId } from "../../domain/ids.ts";

const BYTES = 16;

/** Not crypto.randomUUID: a phone on the market's own network has no TLS, and so no such function. */
export const newCommandId = (): CommandId =>
  v.parse(
    CommandId,
    Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) => byte.toString(16).padStart(2, "0")).join(""),
  );
