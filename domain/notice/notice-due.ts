import * as v from "valibot";

/** On the mail queue: a notice is due. What it says, who sends it reads from D1. */
export const NoticeDue = v.object({ kind: v.literal("notice-due"), noticeId: v.string() });
export type NoticeDue = v.InferOutput<typeof NoticeDue>;
