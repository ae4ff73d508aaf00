// Everything about one's own account. The forms post here as JSON, or as they are from a page without JavaScript.
import { Hono } from "hono";
import { isDemo } from "../../domain/access/demo.ts";
import type { UserId } from "../../domain/ids.ts";
import { changeAddress, confirmAddress } from "../accounts/change-address.ts";
import { deleteAccount } from "../accounts/delete-account.ts";
import { forgottenPassword } from "../accounts/forgotten-password.ts";
import {
  ChangePassword,
  ChoosePassword,
  CompleteSignUp,
  ConfirmAddress,
  DeleteAccount,
  ForgottenPassword,
  NewAddress,
  Profile,
  RevokeSession,
  SignIn,
  SignUp,
} from "../accounts/inputs.ts";
import { closeSession } from "../accounts/session.ts";
import { sessionToken } from "../accounts/session-cookie.ts";
import { changePassword, resetPassword } from "../accounts/set-password.ts";
import { signIn } from "../accounts/sign-in.ts";
import { completeSignUp, signUp } from "../accounts/sign-up.ts";
import { readLink } from "../accounts/single-use-link.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { answer, posted } from "../forms/form.ts";
import { keptOutcome } from "../forms/form-outcome.ts";
import { signInFirst } from "../middleware/plain-form.ts";
import { oneself, policy } from "../middleware/policy.ts";
import { notFound } from "../replies.ts";
import { endOtherSessions, endSession } from "../standing/end-sessions.ts";
import { changeProfile, ownAccount } from "../store/accounts.ts";
import { ownData } from "../store/own-data.ts";
import { atHome } from "../store/people.ts";
import { sessionsOf } from "../store/sessions.ts";

const SIGN_IN = { page: "/connexion", form: "sign-in" };
const SIGN_UP = { page: "/inscription", form: "sign-up" };
const CONFIRMATION = { page: "/confirmation", form: "confirmation" };
const FORGOTTEN = { page: "/mot-de-passe", form: "forgotten-password" };
const RESET = { page: "/nouveau-mot-de-passe", form: "new-password" };
const onAccountPage = (form: string) => ({ page: "/compte", form });

/** The person `oneself` has let pass. */
function userOf(c: HalleContext): UserId {
  if (c.var.person === null) throw new Error("a route about one's own account was entered by nobody");
  return c.var.person.userId;
}

const readOwn = policy("read-own-account", oneself);
const changeOwn = policy("change-own-account", oneself);

/** At the door: for whoever has no session yet, or no longer. */
const door = new Hono<HalleEnv>()
  .get("/me", policy("enter-account"), async (c) => {
    c.header("Cache-Control", "no-store");
    const demo = isDemo(c.env);
    if (c.var.person === null) return c.json({ person: null, producers: [], markets: [], demo });
    return c.json({ ...(await atHome(c.env.DB, c.var.person.userId)), demo });
  })
  .get("/form-outcome/:id", policy("enter-account"), async (c) => {
    c.header("Cache-Control", "no-store");
    const outcome = await keptOutcome(c, c.req.param("id"));
    return outcome === null ? notFound(c) : c.json(outcome);
  })
  .get("/accounts/link/:token", policy("enter-account"), async (c) => {
    c.header("Cache-Control", "no-store");
    const link = await readLink(c.env, c.req.param("token"));
    if (link === null || link.purpose === "nothing") return notFound(c);
    // For the name field, and for password managers: whoever has the link reads the mail of this address.
    const email = link.purpose === "new-password" ? (await ownAccount(c.env.DB, link.userId))?.email : link.email;
    return c.json({ purpose: link.purpose, name: link.purpose === "sign-up" ? link.name : "", email: email ?? "" });
  })
  .post("/accounts/sign-in", policy("enter-account"), posted(SignIn, SIGN_IN), async (c) =>
    answer(c, SIGN_IN, await signIn(c, c.req.valid("json"))),
  )
  .post("/accounts/sign-up", policy("enter-account"), posted(SignUp, SIGN_UP), async (c) =>
    answer(c, SIGN_UP, await signUp(c, c.req.valid("json"))),
  )
  .post("/accounts/complete-sign-up", policy("enter-account"), posted(CompleteSignUp, CONFIRMATION), async (c) =>
    answer(c, CONFIRMATION, await completeSignUp(c, c.req.valid("json"))),
  )
  .post("/accounts/confirm-address", policy("enter-account"), posted(ConfirmAddress, CONFIRMATION), async (c) =>
    answer(c, CONFIRMATION, await confirmAddress(c, c.req.valid("json"))),
  )
  .post("/accounts/forgotten-password", policy("enter-account"), posted(ForgottenPassword, FORGOTTEN), async (c) =>
    answer(c, FORGOTTEN, await forgottenPassword(c, c.req.valid("json"))),
  )
  .post("/accounts/reset-password", policy("enter-account"), posted(ChoosePassword, RESET), async (c) =>
    answer(c, RESET, await resetPassword(c, c.req.valid("json"))),
  )
  .post("/accounts/sign-out", policy("enter-account"), async (c) => {
    await closeSession(c);
    return answer(c, SIGN_IN, { goTo: "/" });
  });

/** Inside: one's own account. */
const own = new Hono<HalleEnv>()
  .get("/accounts/own", readOwn, async (c) => {
    const account = await ownAccount(c.env.DB, userOf(c));
    return account === null ? notFound(c) : c.json(account);
  })
  .post("/accounts/own/profile", changeOwn, posted(Profile, onAccountPage("profile")), async (c) => {
    const { name, telephone, language } = c.req.valid("json");
    await changeProfile(c.env.DB, userOf(c), { name, telephone: telephone === "" ? null : telephone, language });
    return answer(c, onAccountPage("profile"), { goTo: "/compte?fait=profil" });
  })
  .post("/accounts/own/email", changeOwn, posted(NewAddress, onAccountPage("email")), async (c) =>
    answer(c, onAccountPage("email"), await changeAddress(c, userOf(c), c.req.valid("json"))),
  )
  .post("/accounts/own/password", changeOwn, posted(ChangePassword, onAccountPage("password")), async (c) =>
    answer(c, onAccountPage("password"), await changePassword(c, userOf(c), c.req.valid("json"))),
  )
  .get("/accounts/own/sessions", readOwn, async (c) => {
    const token = await sessionToken(c.req.raw, c.env);
    return c.json(await sessionsOf(c.env.DB, { userId: userOf(c), token, nowMs: Date.now() }));
  })
  .post("/accounts/own/sessions/revoke", changeOwn, posted(RevokeSession, onAccountPage("sessions")), async (c) => {
    await endSession(c.env, userOf(c), c.req.valid("json").id);
    return answer(c, onAccountPage("sessions"), { goTo: "/compte?fait=session" });
  })
  .post("/accounts/own/sessions/revoke-others", changeOwn, async (c) => {
    await endOtherSessions(c.env, userOf(c), await sessionToken(c.req.raw, c.env));
    return answer(c, onAccountPage("sessions"), { goTo: "/compte?fait=sessions" });
  })
  .get("/accounts/own/export", readOwn, async (c) => {
    const day = new Date().toISOString().slice(0, 10);
    c.header("Content-Disposition", `attachment; filename="halle-mes-donnees-${day}.json"`);
    return c.json(await ownData(c.env.DB, userOf(c)));
  })
  .post("/accounts/own/delete", changeOwn, posted(DeleteAccount, onAccountPage("delete")), async (c) =>
    answer(c, onAccountPage("delete"), await deleteAccount(c, userOf(c), c.req.valid("json"))),
  );

export const accounts = new Hono<HalleEnv>()
  .use(
    "/accounts/*",
    signInFirst(() => "/compte"),
  )
  .route("/", door)
  .route("/", own);
