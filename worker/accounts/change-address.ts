import type { InferOutput } from "valibot";
import type { UserId } from "../../domain/ids.ts";
import type { HalleContext } from "../environment.ts";
import type { Outcome } from "../forms/outcome.ts";
import { sendMail } from "../mail/send.ts";
import { accountByEmail, moveAccount, ownAccount } from "../store/accounts.ts";
import { admitMail, inside } from "./asker.ts";
import { checkOwnPassword } from "./check-own-password.ts";
import type { ConfirmAddress, NewAddress } from "./inputs.ts";
import { createLink, readLink, useLink } from "./single-use-link.ts";

/** Writes to the new address; the account moves there when its owner confirms. An address that is taken looks the same. */
export async function changeAddress(
  c: HalleContext,
  userId: UserId,
  typed: InferOutput<typeof NewAddress>,
): Promise<Outcome> {
  const refused = await checkOwnPassword(c, userId, typed.currentPassword);
  if (refused !== null) return refused;
  const admission = await admitMail(c.env, {
    email: typed.email,
    purpose: "change-address",
    asker: await inside(c, userId),
  });
  if (typeof admission === "object") return { reason: "too-many-attempts", waitSeconds: admission.waitSeconds };
  const own = await ownAccount(c.env.DB, userId);
  const taken = await accountByEmail(c.env.DB, typed.email);
  const head = { id: crypto.randomUUID(), to: typed.email };
  if (taken !== null) {
    await createLink(c.env, { purpose: "nothing" });
    const url = `${c.env.PUBLIC_ORIGIN}/connexion`;
    await sendMail(c.env, { ...head, kind: "already-registered", language: taken.language, name: taken.name, url });
  } else if (own !== null) {
    const { language } = own;
    const token = await createLink(c.env, { purpose: "change-address", userId, email: typed.email });
    const url = `${c.env.PUBLIC_ORIGIN}/confirmation?jeton=${token}`;
    await sendMail(c.env, { ...head, kind: "confirm-address", language, purpose: "change", url });
  }
  return { goTo: "/compte?fait=adresse-envoyee" };
}

/** Only the button of the page confirms: the scanners of mail programs follow links. */
export async function confirmAddress(c: HalleContext, { token }: InferOutput<typeof ConfirmAddress>): Promise<Outcome> {
  if ((await readLink(c.env, token))?.purpose !== "change-address") return { reason: "link-expired" };
  const link = await useLink(c.env, token);
  if (link?.purpose !== "change-address") return { reason: "link-expired" };
  const left = await moveAccount(c.env.DB, link.userId, link.email);
  if (left === null) return { reason: "link-expired" };
  const { name, language, email: to } = left;
  const head = { id: crypto.randomUUID(), to, language };
  await sendMail(c.env, { ...head, kind: "address-changed", name, newAddress: link.email });
  return { goTo: "/compte?fait=adresse" };
}
