// Invitations into a team: a link sent by mail, of which only the hash is stored.
import { createHash, randomBytes } from "node:crypto";
import * as v from "valibot";
import type { ProducerId, UserId } from "../../domain/ids.ts";
import { admitMail, inside } from "../accounts/asker.ts";
import type { HalleContext } from "../environment.ts";
import { type Refused, refuseField } from "../forms/outcome.ts";
import { sendMail } from "../mail/send.ts";
import { languageIn } from "../middleware/language.ts";
import { accountByEmail } from "../store/accounts.ts";
import { readProducerName } from "../store/producer-sales.ts";
import { putInvitation } from "../store/team.ts";

const TOKEN_BYTES = 32;
const TOKEN_MAX_CHARS = 64;
const DAYS_VALID = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

export const InvitationToken = v.pipe(v.string(), v.nonEmpty(), v.maxLength(TOKEN_MAX_CHARS));

export const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

interface Wish {
  readonly producerId: ProducerId;
  readonly email: string;
  readonly by: { readonly userId: UserId; readonly name: string };
}

/** Sends the link; sent again, the earlier one ends. Nobody learns whether the address has an account. */
export async function invite(c: HalleContext, { producerId, email, by }: Wish): Promise<Refused | null> {
  const nowMs = Date.now();
  const admission = await admitMail(c.env, { email, purpose: "invitation", asker: await inside(c, by.userId) });
  if (typeof admission === "object") return { reason: "too-many-attempts", waitSeconds: admission.waitSeconds };
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const sent = { email, tokenHash: hashOf(token), invitedBy: by.userId, sentAtMs: nowMs };
  const isInvited = await putInvitation(c.env.DB, producerId, { ...sent, expiresAtMs: nowMs + DAYS_VALID * DAY_MS });
  if (!isInvited) return refuseField("email", "member");
  const producerName = (await readProducerName(c.env.DB, producerId))?.name ?? "";
  const owner = await accountByEmail(c.env.DB, email);
  const head = { id: crypto.randomUUID(), to: email, language: owner?.language ?? languageIn(c) };
  const url = `${c.env.PUBLIC_ORIGIN}/invitation?jeton=${token}`;
  const said = { name: owner?.name ?? "", inviterName: by.name, producerName, daysValid: DAYS_VALID, url };
  await sendMail(c.env, { ...head, kind: "team-invitation", ...said });
  return null;
}
