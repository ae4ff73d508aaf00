import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { deliverMail } from "../../../worker/mail/consumer.ts";
import type { MailMessage } from "../../../worker/mail/message.ts";

const aReset = (wanted: Partial<MailMessage> = {}) => ({
  id: "reset-1",
  kind: "password-reset",
  to: "lucie@ferme.example",
  language: "fr",
  name: "Lucie",
  url: "http://localhost/nouveau-mot-de-passe?jeton=abc",
  ...wanted,
});

async function deliver(bodies: readonly unknown[], bindings: Env = env) {
  const batch = createMessageBatch(
    "halle-mail",
    bodies.map((body, n) => ({ id: `queue-${n}`, timestamp: new Date(0), attempts: 3, body })),
  );
  const ctx = createExecutionContext();
  await deliverMail(batch, bindings);
  return await getQueueResult(batch, ctx);
}

const mails = async () => (await env.DB.prepare("select * from sent_mail order by id").all()).results;

afterEach(async () => {
  await env.DB.prepare("delete from sent_mail").run();
});

test("without a mail service records the mail, in the reader's language", async () => {
  const result = await deliver([aReset(), aReset({ id: "reset-2", language: "en" })]);
  expect(result.explicitAcks).toEqual(["queue-0", "queue-1"]);
  expect(await mails()).toMatchObject([
    { id: "reset-1", recipient: "lucie@ferme.example", subject: "Choisir un nouveau mot de passe" },
    { id: "reset-2", subject: "Choose a new password" },
  ]);
});

test("delivers a message once however often the queue brings it", async () => {
  await deliver([aReset(), aReset()]);
  const [first] = await mails();
  const result = await deliver([aReset()]);
  expect(result.explicitAcks).toEqual(["queue-0"]);
  expect(await mails()).toEqual([first]);
});

test("a message nobody understands goes back, for the dead-letter queue, and holds up no other", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const result = await deliver([{ kind: "gossip" }, aReset()]);
  expect(result.retryMessages).toEqual([{ msgId: "queue-0" }]);
  expect(result.explicitAcks).toEqual(["queue-1"]);
  expect(logged).toHaveBeenCalledOnce();
});

test("a mail the service refuses comes back later and is not recorded as sent", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.stubGlobal("fetch", async () => Response.json({ name: "rate_limit_exceeded", message: "slow" }, { status: 429 }));
  const result = await deliver([aReset()], { ...env, RESEND_API_KEY: "re_test" });
  expect(result.retryMessages).toHaveLength(1);
  expect(await mails()).toEqual([]);
});

test("keeps no words of a mail the service has taken: they may hold a link that signs in", async () => {
  vi.stubGlobal("fetch", async () => Response.json({ id: "taken" }));
  await deliver([aReset()], { ...env, RESEND_API_KEY: "re_test" });
  expect(await mails()).toMatchObject([{ id: "reset-1", text: "", html: "" }]);
});
