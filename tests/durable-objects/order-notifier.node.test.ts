import { expect, test, vi } from "vitest";
import { OrderNotifier } from "../../durable-objects/live-distribution/order-notifier.ts";
import type { OrderNoticeRow } from "../../worker/store/notices.ts";

const NOW_MS = 1_000_000;

const aRow = (id: string, wanted: Partial<OrderNoticeRow> = {}): OrderNoticeRow =>
  ({ id, state: "open", dueAtMs: NOW_MS, ...wanted }) as OrderNoticeRow;

function aNotifier({ isSet = false, fails = false } = {}) {
  const sent: unknown[] = [];
  const queue = {
    sendBatch: async (messages: Iterable<unknown>) => {
      if (fails) throw new Error("the queue is away");
      sent.push(...messages);
    },
  };
  return { sent, notifier: new OrderNotifier(queue as unknown as Queue, { nowMs: () => NOW_MS, isSet }) };
}

test("has the queue look at each notice when it is due, and at none that is known", async () => {
  const { sent, notifier } = aNotifier();
  const later = aRow("later", { dueAtMs: NOW_MS + 120_000 });
  await notifier.announce([aRow("now", { dueAtMs: NOW_MS - 1 }), later, aRow("known", { state: "known" })]);
  expect(sent).toEqual([
    { body: { kind: "notice-due", noticeId: "now" }, delaySeconds: 0 },
    { body: { kind: "notice-due", noticeId: "later" }, delaySeconds: 120 },
  ]);
});

test("a sale whose clock stands mails nobody while it is played", async () => {
  const { sent, notifier } = aNotifier({ isSet: true });
  await notifier.announce([aRow("now")]);
  expect(sent).toEqual([]);
});

test("a queue that is away holds up nothing: the notices stand in the database", async () => {
  const warned = vi.spyOn(console, "warn").mockReturnValue();
  const { notifier } = aNotifier({ fails: true });
  await expect(notifier.announce([aRow("now")])).resolves.toBeUndefined();
  expect(warned).toHaveBeenCalledOnce();
});
