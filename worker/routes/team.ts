// Équipe, in the Paramètres of a producer's space: who works there, who is invited, and how an invitation is accepted.
import { Hono } from "hono";
import * as v from "valibot";
import type { Person } from "../../domain/access/person.ts";
import { Email } from "../../domain/account/email.ts";
import { InvitationId, UserId } from "../../domain/ids.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { answer, keepTyped, posted } from "../forms/form.ts";
import { sendMail } from "../mail/send.ts";
import { signInFirst } from "../middleware/plain-form.ts";
import { oneself, policy } from "../middleware/policy.ts";
import { producerIdIn, producerInPath } from "../middleware/subjects.ts";
import { notFound } from "../replies.ts";
import { takeFromTeam } from "../standing/take-rights.ts";
import {
  acceptInvitation,
  findMember,
  invitedAddress,
  type MemberKey,
  readInvitation,
  readTeam,
  revokeInvitation,
  setOwner,
} from "../store/team.ts";
import { hashOf, InvitationToken, invite } from "../team/invite.ts";
import { spacePage } from "./space-page.ts";

const INVITATION = { page: "/invitation", form: "invitation" };

const Invite = v.object({ email: Email });
const Ownership = v.object({ isOwner: v.picklist(["yes", "no"]) });
const Nothing = v.object({});
const Accept = v.object({ token: InvitationToken });

const read = policy("read-team", producerInPath);
const change = policy("change-team", producerInPath);

const teamPage = (c: HalleContext) => spacePage(c, "parametres/equipe");
const onTeamPage = (form: string) => async (c: HalleContext) => ({ page: await teamPage(c), form });
/** A form about one member or one invitation is named after them. */
const formAbout = async (c: HalleContext) => ({
  page: await teamPage(c),
  form: c.req.param("userId") ?? c.req.param("invitationId") ?? "invite",
});

/** Whom or what the button is about has gone, perhaps by the same button: the page is shown as it is now, and says so. */
const alreadyGone = async (c: HalleContext, what: string) =>
  answer(c, formAbout, { goTo: `${await teamPage(c)}?fait=${what}` });

/** The person the policy has let pass. */
function personOf(c: HalleContext): Person {
  if (c.var.person === null) throw new Error("a route of a team was entered by nobody");
  return c.var.person;
}

function memberIn(c: HalleContext): MemberKey | null {
  const userId = v.safeParse(UserId, c.req.param("userId"));
  return userId.success ? { producerId: producerIdIn(c), userId: userId.output } : null;
}

const members = new Hono<HalleEnv>()
  .get("/producers/:producerId/team", read, async (c) => {
    const { userId, ownedProducerIds } = personOf(c);
    const isOwner = ownedProducerIds.includes(producerIdIn(c));
    return c.json({ ...(await readTeam(c.env.DB, producerIdIn(c), Date.now())), userId, isOwner });
  })
  .post("/producers/:producerId/team/members/:userId/ownership", change, posted(Ownership, formAbout), async (c) => {
    const key = memberIn(c);
    if (key === null || (await findMember(c.env.DB, key)) === null) return alreadyGone(c, "plus-membre");
    const isOwner = c.req.valid("json").isOwner === "yes";
    if (!(await setOwner(c.env.DB, key, isOwner))) return answer(c, formAbout, { reason: "last-owner" });
    return answer(c, formAbout, { goTo: `${await teamPage(c)}?fait=${isOwner ? "proprietaire" : "membre"}` });
  })
  .post("/producers/:producerId/team/members/:userId/remove", change, posted(Nothing, formAbout), async (c) => {
    const key = memberIn(c);
    const member = key && (await findMember(c.env.DB, key));
    if (key === null || member === null) return alreadyGone(c, "plus-membre");
    if (!(await takeFromTeam(c.env, key))) return answer(c, formAbout, { reason: "last-owner" });
    const { name, email: to, language, producerName } = member;
    const head = { id: crypto.randomUUID(), to, language };
    const { name: byName, userId } = personOf(c);
    if (userId === key.userId) return answer(c, formAbout, { goTo: "/espace-producteur" });
    await sendMail(c.env, { ...head, kind: "team-removed", name, producerName, byName });
    return answer(c, formAbout, { goTo: `${await teamPage(c)}?fait=retire` });
  })
  .post(
    "/producers/:producerId/team/leave",
    policy("leave-team", producerInPath),
    posted(Nothing, onTeamPage("leave")),
    async (c) => {
      const key = { producerId: producerIdIn(c), userId: personOf(c).userId };
      if (!(await takeFromTeam(c.env, key))) return answer(c, onTeamPage("leave"), { reason: "last-owner" });
      return answer(c, onTeamPage("leave"), { goTo: "/espace-producteur" });
    },
  );

const inviting = new Hono<HalleEnv>()
  .post("/producers/:producerId/team/invitations", change, posted(Invite, formAbout), async (c) => {
    const { email } = c.req.valid("json");
    const refused = await invite(c, { producerId: producerIdIn(c), email, by: personOf(c) });
    return answer(c, formAbout, refused ?? { goTo: `${await teamPage(c)}?fait=invite` });
  })
  .post("/producers/:producerId/team/invitations/:invitationId/send", change, posted(Nothing, formAbout), async (c) => {
    const invitationId = v.safeParse(InvitationId, c.req.param("invitationId"));
    const producerId = producerIdIn(c);
    const email = invitationId.success ? await invitedAddress(c.env.DB, producerId, invitationId.output) : null;
    if (email === null) return alreadyGone(c, "invitation-finie");
    const refused = await invite(c, { producerId, email, by: personOf(c) });
    return answer(c, formAbout, refused ?? { goTo: `${await teamPage(c)}?fait=invite` });
  })
  .post(
    "/producers/:producerId/team/invitations/:invitationId/revoke",
    change,
    posted(Nothing, formAbout),
    async (c) => {
      const invitationId = v.safeParse(InvitationId, c.req.param("invitationId"));
      const isRevoked =
        invitationId.success && (await revokeInvitation(c.env.DB, producerIdIn(c), invitationId.output));
      if (!isRevoked) return alreadyGone(c, "invitation-finie");
      return answer(c, formAbout, { goTo: `${await teamPage(c)}?fait=annule` });
    },
  );

const accepting = new Hono<HalleEnv>()
  .use(
    "/invitations/*",
    signInFirst((c) => keepTyped(c, INVITATION, { reason: "sign-in-needed" })),
  )
  .get("/invitations/:token", policy("enter-account"), async (c) => {
    c.header("Cache-Control", "no-store");
    const found = await readInvitation(c.env.DB, hashOf(c.req.param("token")), Date.now());
    return found === null ? notFound(c) : c.json(found);
  })
  .post("/invitations/accept", policy("accept-invitation", oneself), posted(Accept, INVITATION), async (c) => {
    const tokenHash = hashOf(c.req.valid("json").token);
    const { userId } = personOf(c);
    const slug = await acceptInvitation(c.env.DB, { tokenHash, userId, nowMs: Date.now() });
    return answer(c, INVITATION, slug === null ? { reason: "link-expired" } : { goTo: `/espace-producteur/${slug}` });
  });

export const team = new Hono<HalleEnv>()
  .use(
    "/producers/:producerId/team/*",
    signInFirst((c) => keepTyped(c, formAbout, { reason: "sign-in-needed" })),
  )
  .route("/", members)
  .route("/", inviting)
  .route("/", accepting);
