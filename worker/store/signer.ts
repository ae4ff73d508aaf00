import type { UserId } from "../../domain/ids.ts";

/** Who saves: the name is shown to colleagues, and goes with the account. */
export interface Signer {
  readonly userId: UserId;
  readonly name: string;
}
