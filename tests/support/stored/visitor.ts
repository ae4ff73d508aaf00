// Somebody at the market without a browser: what their pages would send, over HTTP.
import * as v from "valibot";

const Went = v.object({ goTo: v.string() });

export class Visitor {
  readonly url: string;
  #cookies = new Map<string, string>();

  constructor(url: string) {
    this.url = url;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async get<Shape extends v.GenericSchema>(path: string, shape: Shape): Promise<v.InferOutput<Shape>> {
    return v.parse(shape, await this.#ask(path, {}));
  }

  async send<Shape extends v.GenericSchema>(
    path: string,
    body: unknown,
    { shape, method = "POST" }: { shape: Shape; method?: string },
  ): Promise<v.InferOutput<Shape>> {
    const headers = { "content-type": "application/json" };
    return v.parse(shape, await this.#ask(path, { method, headers, body: JSON.stringify(body) }));
  }

  /** Sends a form and says where it leads. */
  async submit(path: string, form: unknown): Promise<string> {
    return (await this.send(path, form, { shape: Went })).goTo;
  }

  /** Signs in with one click. */
  async enterDemo(person: "customer" | "producer" | "volunteer" | "admin"): Promise<this> {
    await this.submit("/demo/sign-in", { person });
    return this;
  }

  async #ask(path: string, { headers, ...init }: RequestInit): Promise<unknown> {
    const reply = await fetch(`${this.url}/api${path}`, {
      ...init,
      headers: { ...headers, origin: this.url, cookie: this.cookie },
      redirect: "manual",
    });
    for (const line of reply.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=", 2);
      this.#cookies.set(name, value);
    }
    const text = await reply.text();
    if (reply.status >= 400) throw new Error(`${init.method ?? "GET"} ${path}: ${reply.status} ${text.slice(0, 300)}`);
    return text === "" ? null : JSON.parse(text);
  }
}
