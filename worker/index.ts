import startHandler from "@solidjs/start/server/entry";
import { Hono } from "hono";
import { Server } from "partyserver";

export class LiveDistribution extends Server<Env> {
  static override options = { hibernate: true };
}
export class StockLedger extends Server<Env> {
  static override options = { hibernate: true };
}
const app = new Hono<{ Bindings: Env }>();
app.get("/api/hello", (c) => c.json({ hello: "world" }));

export default {
  async fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
    const url = new URL(request.url);
    if (url.pathname.startsWith("/api/")) return app.fetch(request, env, ctx);
    const fetchApi = (path: string) => Promise.resolve(app.fetch(new Request(new URL(path, request.url)), env, ctx));
    Object.assign(request, { context: { fetchApi } });
    return startHandler.fetch(request);
  },
} satisfies ExportedHandler<Env>;
