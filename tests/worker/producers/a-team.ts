// A producer with a market, and a member of its team at a browser.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { Person } from "../../../domain/access/person.ts";
import { knowPerson } from "../../../worker/middleware/person.ts";
import { site } from "../../../worker/site.ts";
import * as id from "../../support/ids.ts";
import { type MarketRows, type OfferRow, writeMarket } from "../../support/market-rows.ts";

export interface Reply {
  readonly status: number;
  readonly location: string | null;
  // Tests look into whatever came back.
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what is tested.
  readonly body: any;
}

export interface Team {
  readonly rows: MarketRows;
  readonly get: (path: string) => Promise<Reply>;
  readonly post: (path: string, json?: unknown) => Promise<Reply>;
  /** As a page without a script does. */
  readonly submit: (path: string, fields: Record<string, string>) => Promise<Reply>;
  /** The same, with files among the fields. */
  readonly send: (path: string, fields: Record<string, string | File>) => Promise<Reply>;
  /** The same browser with an ended session. */
  readonly signedOut: Pick<Team, "submit">;
}

const owner = (rows: MarketRows, name: string): Person => ({
  ...{ userId: id.user(`member-${rows.producerId}`), name, isSupport: false, rights: [], dutyIds: [] },
  producerIds: [rows.producerId],
  ownedProducerIds: [rows.producerId],
});

/** Paths are below the producer's own: "/products". */
export async function aTeam(
  key: string,
  offers: readonly OfferRow[] = [{ name: "pain" }],
  name = "Léa",
): Promise<Team> {
  const rows = await writeMarket(env.DB, { key, offers });
  return teamOf(rows, name);
}

export function teamOf(rows: MarketRows, name: string): Team {
  const cookies = new Map<string, string>();
  const ask = async (path: string, person: Person | null, init: RequestInit = {}): Promise<Reply> => {
    const cookie = [...cookies].map(([cookieName, value]) => `${cookieName}=${value}`).join("; ");
    const headers = { "sec-fetch-site": "same-origin", cookie, ...init.headers };
    const address = path.startsWith("/api") ? path : `/api/producers/${rows.producerId}${path}`;
    const request = new Request(`http://localhost${address}`, { ...init, headers });
    knowPerson(request, person);
    const response = await site.fetch(request, env, createExecutionContext());
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split("; ");
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
    return {
      status: response.status,
      location: response.headers.get("location"),
      body: isJson ? JSON.parse(text) : text,
    };
  };
  const person = owner(rows, name);
  const submitAs = (who: Person | null) => (path: string, fields: Record<string, string>) =>
    ask(path, who, { method: "POST", body: new URLSearchParams(fields) });
  return {
    rows,
    get: (path) => ask(path, person),
    post: (path, json = {}) =>
      ask(path, person, {
        method: "POST",
        body: JSON.stringify(json),
        headers: { "content-type": "application/json" },
      }),
    submit: submitAs(person),
    send: (path, fields) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) {
        if (typeof value === "string") body.set(name, value);
        else body.set(name, value, value.name);
      }
      return ask(path, person, { method: "POST", body });
    },
    signedOut: { submit: submitAs(null) },
  };
}
