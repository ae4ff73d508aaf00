import type { Person } from "../../domain/access/person.ts";
import type { HalleContext } from "../environment.ts";
import type { MailMessage } from "../mail/message.ts";
import { sendMail } from "../mail/send.ts";
import { readLinkNews } from "../store/link-news.ts";
import type { LinkKey, LinkSide } from "../store/links.ts";

type News = NonNullable<Awaited<ReturnType<typeof readLinkNews>>>;
type Reader = News["team"][number];

/** Of a new link the producer's team is told; where one of the team made it, those who look after the market with them. */
export async function tellLinked(c: HalleContext, key: LinkKey, by: Person): Promise<void> {
  const news = await readLinkNews(c.env.DB, key);
  if (news === null) return;
  const isOwn = news.team.some((member) => member.userId === by.userId);
  await tell(c, { news, by, kind: "catalog-linked", readers: news.team });
  if (isOwn) await tell(c, { news, by, kind: "catalog-joined", readers: onlyIn(news.keepers, news.team) });
}

/** Of an ended link the other side is told. */
export async function tellUnlinked(c: HalleContext, key: LinkKey & { side: LinkSide }, by: Person): Promise<void> {
  const news = await readLinkNews(c.env.DB, key);
  if (news === null) return;
  const { team, keepers } = news;
  const readers = key.side === "market" ? team : onlyIn(keepers, team);
  await tell(c, { news, by, kind: "catalog-unlinked", readers });
}

const onlyIn = (readers: readonly Reader[], others: readonly Reader[]): Reader[] =>
  readers.filter(({ userId }) => others.every((other) => other.userId !== userId));

interface Telling {
  readonly news: News;
  readonly by: Person;
  readonly kind: Extract<MailMessage["kind"], "catalog-linked" | "catalog-joined" | "catalog-unlinked">;
  readonly readers: readonly Reader[];
}

async function tell(c: HalleContext, { news, by, kind, readers }: Telling): Promise<void> {
  const { catalogName, producerName, marketName } = news;
  const isTeam = (reader: Reader) => news.team.some(({ userId }) => userId === reader.userId);
  await Promise.all(
    readers
      .filter((reader) => reader.userId !== by.userId)
      .map((reader) =>
        sendMail(c.env, {
          id: crypto.randomUUID(),
          to: reader.email,
          ...{ kind, catalogName, producerName, marketName },
          name: reader.name,
          language: reader.language,
          byName: by.name,
          url: `${c.env.PUBLIC_ORIGIN}${
            isTeam(reader) ? `/espace-producteur/${news.producerSlug}/catalogues` : `/marches/${news.marketSlug}`
          }`,
        }),
      ),
  );
}
