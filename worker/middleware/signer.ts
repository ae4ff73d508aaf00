import type { HalleContext } from "../environment.ts";
import type { Signer } from "../store/signer.ts";

/** Whoever the policy has let pass. */
export function signerIn(c: HalleContext): Signer {
  const { person } = c.var;
  if (person === null) throw new Error("what is written is written by somebody");
  return { userId: person.userId, name: person.name };
}
