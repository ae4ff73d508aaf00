// Somebody leaves a producer's team while their pages are open.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { NO_LONGER_YOURS } from "../../domain/protocol/close-codes.ts";
import { USER_HEADER } from "../../domain/protocol/handshake.ts";
import { ledgerOf } from "../../durable-objects/peers.ts";
import { closeLivePages } from "../../worker/team/close-live-pages.ts";
import * as id from "../support/ids.ts";
import { aCustomerViewer, anAdminViewer, aProducerViewer, joinDistribution } from "../support/join-distribution.ts";
import { setTheStage } from "../support/stage.ts";
import { until } from "../support/until.ts";

const closed = (socket: WebSocket) =>
  new Promise<number>((resolve) => socket.addEventListener("close", ({ code }) => resolve(code)));

test("their page of a sale closes, and nobody else's", async () => {
  const stage = await setTheStage({ key: "dismissal", offers: [{ name: "pain" }] });
  const { producerId } = stage.rows;
  const leaving = aProducerViewer(producerId);
  const staying = { ...leaving, userId: id.user("colleague") };
  const theirs = await joinDistribution(stage.distribution(), leaving);
  const others = await Promise.all(
    [staying, anAdminViewer, aCustomerViewer("producer")].map((one) => joinDistribution(stage.distribution(), one)),
  );
  await closeLivePages(env, { producerId, userId: id.user("producer") });
  await until(() => expect(theirs.isClosed).toBe(true));
  const told = others[0]?.next("changed");
  await stage.order(0, "late", { pain: 1 });
  await told;
  expect(others.map((page) => page.isClosed)).toEqual([false, false, false]);
  expect(theirs.orders).toEqual([]);
});

test("their page of the stocks closes, and a colleague's stays", async () => {
  const producerId = id.producer("dismissed-stocks");
  const join = async (userId: string) => {
    const reply = await ledgerOf(env, producerId).fetch("https://halle.invalid/live", {
      headers: { Upgrade: "websocket", [USER_HEADER]: userId },
    });
    const socket = reply.webSocket;
    if (!socket) throw new Error("no socket");
    socket.accept();
    return socket;
  };
  const [theirs, colleague] = [await join("leaving"), await join("staying")];
  const code = closed(theirs);
  await ledgerOf(env, producerId).dismiss(id.user("leaving"));
  expect(await code).toBe(NO_LONGER_YOURS);
  expect(colleague.readyState).toBe(WebSocket.OPEN);
});
