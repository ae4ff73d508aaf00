// What a producer tells about itself.
import { and, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { ProducerId } from "../../domain/ids.ts";
import { PRODUCER_LABELS, type ProfileForm } from "../../domain/producer/profile-form.ts";
import { producer } from "./schema/producers.ts";
import type { Signer } from "./signer.ts";

export async function readProfile(d1: D1Database, producerId: ProducerId) {
  const [found] = await drizzle(d1)
    .select({
      shortDescription: producer.shortDescription,
      story: producer.story,
      telephone: producer.telephone,
      site: producer.site,
      labels: producer.labels,
      portrait: producer.portrait,
      logo: producer.logo,
      version: producer.version,
      changedBy: producer.changedBy,
    })
    .from(producer)
    .where(eq(producer.id, producerId));
  if (found === undefined) throw new Error("the producer whose member asks does not exist");
  return found;
}

interface ProfileSaving {
  readonly profile: ProfileForm;
  readonly by: Signer;
  readonly version: string;
}

/** False when somebody has saved it since that version. */
export async function saveProfile(
  d1: D1Database,
  producerId: ProducerId,
  { profile, by, version }: ProfileSaving,
): Promise<boolean> {
  const orNull = (text: string) => (text === "" ? null : text);
  const saved = await drizzle(d1)
    .update(producer)
    .set({
      shortDescription: profile.shortDescription,
      story: profile.story,
      telephone: orNull(profile.telephone),
      site: orNull(profile.site),
      labels: PRODUCER_LABELS.filter((label) => profile.labels[label] === "on"),
      portrait: orNull(profile.portrait),
      logo: orNull(profile.logo),
      version: crypto.randomUUID(),
      changedBy: by.name,
      changedById: by.userId,
    })
    .where(and(eq(producer.id, producerId), eq(producer.version, version)))
    .returning({ id: producer.id });
  return saved.length > 0;
}
