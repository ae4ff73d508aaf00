// Whoever takes a session or a right away does it in here: open pages of that person end, or go on with fewer rights, within
// seconds. A test finds what writes to those tables without it (tests/architecture/standing.test.ts).
import type { UserId } from "../../domain/ids.ts";
import { feedOf } from "../../durable-objects/peers.ts";

/**
 * Carries out `write`, which takes a session or a right of these people away, and has every open socket of theirs looked at
 * anew. Their feeds hear of it before: should this worker die after it has written, they look by themselves. A feed that
 * does not answer keeps nobody from signing out.
 */
export async function takingAway<Result>(
  env: Env,
  userIds: Iterable<UserId>,
  write: () => Promise<Result>,
): Promise<Result> {
  const people = [...new Set(userIds)];
  const changeId = crypto.randomUUID();
  await tell(people, (userId) => feedOf(env, userId).beginChange(changeId));
  try {
    return await write();
  } finally {
    await tell(people, (userId) => feedOf(env, userId).endChange(changeId));
  }
}

/** Has every open socket of this person looked at anew: something was taken away by a write that is done. */
export const judgeAnew = (env: Env, userId: UserId): Promise<void> => takingAway(env, [userId], async () => undefined);

async function tell(people: readonly UserId[], say: (userId: UserId) => Promise<void>): Promise<void> {
  const told = await Promise.allSettled(people.map((userId) => say(userId)));
  for (const [index, result] of told.entries())
    if (result.status === "rejected")
      console.error("a person's feed was not told of a change", { userId: people[index], error: result.reason });
}
