// What takes a session or a right away ends the open pages that stood on it. Whoever writes a new way finds it here.
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const TABLES = {
  session: "session",
  producerMember: "producer_member",
  marketRight: "market_right",
  volunteer: "volunteer",
  marketMember: "market_member",
  user: "user",
};

const DELETES = new RegExp(
  `\\.delete\\((?:${Object.keys(TABLES).join("|")})\\)|delete\\s+from\\s+(?:${Object.values(TABLES).join("|")})\\b`,
  "i",
);
/** better-auth's own. */
const OF_RECORDS = /\.(?:deleteSessions?|deleteUserSessions|deleteUser)\(/;

const texts = new Map(globSync("worker/**/*.ts").map((file) => [file, readFileSync(file, "utf8")]));

/** The functions of a file that is no more than queries, by the text of each. */
const functionsIn = (text: string): [name: string, text: string][] =>
  [
    ...text.matchAll(
      /export (?:async )?(?:function|const) (\w+)[\s\S]*?(?=\n(?:export|const|async function|function) |$)/g,
    ),
  ].map(([whole, name = ""]) => [name, whole]);

test("rows that sessions and rights are made of are deleted by named queries only", () => {
  const files = [...texts].filter(([, text]) => DELETES.test(text)).map(([file]) => file);
  expect(files.filter((file) => !file.startsWith("worker/store/"))).toEqual([]);
  expect(files.length).toBeGreaterThanOrEqual(6);
});

test("each of those queries is asked where open pages hear of it, and nowhere else", () => {
  const queries = [...texts].flatMap(([file, text]) =>
    file.startsWith("worker/store/")
      ? functionsIn(text).flatMap(([name, body]) => (DELETES.test(body) ? [name] : []))
      : [],
  );
  expect(queries).toEqual(
    expect.arrayContaining(["deleteSession", "deleteOtherSessions", "removeMember", "leaveMarket", "deleteAccount"]),
  );
  const callers = [...texts]
    .filter(([file]) => !file.startsWith("worker/store/"))
    .filter(([, text]) =>
      queries.some((name) => text.match(new RegExp(`import[^;]*\\b${name}\\b[^;]*"\\.\\./store/`))),
    );
  expect(callers.filter(([, text]) => !text.includes("takingAway(")).map(([file]) => file)).toEqual([]);
  expect(callers.length).toBeGreaterThanOrEqual(3);
});

test("nothing deletes sessions behind their back", () => {
  const files = [...texts].filter(([, text]) => OF_RECORDS.test(text)).map(([file]) => file);
  expect(files.filter((file) => !file.startsWith("worker/standing/"))).toEqual([]);
});
