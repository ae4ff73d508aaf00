import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { Hono } from "hono";
import * as v from "valibot";
import type { HalleEnv } from "../../../worker/environment.ts";
import { MailMessage } from "../../../worker/mail/message.ts";
import { bodyLimit } from "../../../worker/middleware/body-limit.ts";
import { person } from "../../../worker/middleware/person.ts";
import { notFoundPage } from "../../../worker/middleware/plain-form.ts";
import { security } from "../../../worker/middleware/security.ts";
import { accounts } from "../../../worker/routes/accounts.ts";
import { catalogs } from "../../../worker/routes/catalogs.ts";
import { contact } from "../../../worker/routes/contact.ts";
import { demo } from "../../../worker/routes/demo.ts";
import { legal } from "../../../worker/routes/legal.ts";
import { links } from "../../../worker/routes/links.ts";
import { spaceRequests } from "../../../worker/routes/space-requests.ts";
import { team } from "../../../worker/routes/team.ts";

const app = new Hono<HalleEnv>()
  .use(security, person, notFoundPage, bodyLimit)
  .basePath("/api")
  .route("/", accounts)
  .route("/", demo)
  .route("/", spaceRequests)
  .route("/", team)
  .route("/", legal)
  .route("/", catalogs)
  .route("/", links)
  .route("/", contact);

/** A worker of its own, with a mail queue one can look into. */
export function aWorker(changes: Partial<Env> = {}) {
  const queued: MailMessage[] = [];
  const metrics = { metadata: { metrics: { backlogCount: 0, backlogBytes: 0 } } };
  const MAIL: Env["MAIL"] = {
    send: async (message) => {
      queued.push(v.parse(MailMessage, message));
      return metrics;
    },
    sendBatch: async () => metrics,
    metrics: async () => metrics.metadata.metrics,
  };
  const bindings: Env = { ...env, MAIL, DEMO: "0", ...changes };
  return { env: bindings, queued, aBrowser: (address = "192.0.2.1") => new Browser(bindings, address) };
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** Keeps its cookies and says where it is, as a browser does. */
class Browser {
  readonly cookies = new Map<string, string>();
  readonly #env: Env;
  readonly #address: string;

  constructor(bindings: Env, address: string) {
    this.#env = bindings;
    this.#address = address;
  }

  get(path: string): Promise<Reply> {
    return this.#ask(path, { headers: {} });
  }

  post(path: string, json: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const body = JSON.stringify(json);
    return this.#ask(path, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });
  }

  /** A plain form, as a page without JavaScript sends it. */
  submit(path: string, fields: Record<string, string>): Promise<Reply> {
    return this.#ask(path, { method: "POST", body: new URLSearchParams(fields), headers: {} });
  }

  /** A form with files; a script asks for JSON. */
  upload(path: string, form: FormData, headers: Record<string, string> = {}): Promise<Reply> {
    return this.#ask(path, { method: "POST", body: form, headers });
  }

  send(path: string, { contentType, body }: { contentType: string; body: string }): Promise<Reply> {
    return this.#ask(path, { method: "POST", body, headers: { "content-type": contentType } });
  }

  async #ask(path: string, init: { method?: string; body?: BodyInit; headers: Record<string, string> }) {
    const request = new Request(`${this.#env.PUBLIC_ORIGIN}${path}`, {
      ...init,
      headers: {
        "cf-connecting-ip": this.#address,
        "sec-fetch-site": "same-origin",
        "user-agent": "Firefox on the farm",
        ...(this.cookies.size > 0
          ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") }
          : {}),
        ...init.headers,
      },
    });
    const ctx = createExecutionContext();
    const response = await app.fetch(request, this.#env, ctx);
    await waitOnExecutionContext(ctx);
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
  }

  #keep(line: string): void {
    const [pair = "", ...attributes] = line.split("; ");
    const at = pair.indexOf("=");
    const name = pair.slice(0, at);
    if (attributes.includes("Max-Age=0")) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(at + 1));
  }
}

/** What the last mail's link carries. */
export function tokenIn(message: MailMessage | undefined): string {
  const url = message !== undefined && "url" in message ? new URL(message.url) : null;
  return url?.searchParams.get("jeton") ?? "no link";
}
