import type { Person } from "../../domain/access/person.ts";
import type { HalleContext } from "../environment.ts";
import { sendMail } from "../mail/send.ts";
import { readSupportPeople } from "../store/support-people.ts";

interface Question {
  readonly kind: "space-asked" | "legal-asked";
  /** The question as it was sent: told again under one id, it goes out once to each. */
  readonly id: string;
  readonly producerName: string;
  /** A path of this site. */
  readonly page: string;
  readonly by: Person;
}

/** Tells everybody of support that something waits for an answer, in the language of each; not who has asked it. */
export async function tellSupport(c: HalleContext, { kind, id, producerName, page, by }: Question): Promise<void> {
  const people = await readSupportPeople(c.env.DB);
  await Promise.all(
    people
      .filter(({ userId }) => userId !== by.userId)
      .map(({ userId, name, email, language }) =>
        sendMail(c.env, {
          ...{ kind, id: `${kind}-${id}-${userId}`, to: email, language, name },
          ...{ producerName, askerName: by.name, url: `${c.env.PUBLIC_ORIGIN}${page}` },
        }),
      ),
  );
}
