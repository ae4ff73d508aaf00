// The one typed client of the API. In the browser it goes over the network; while the server draws a page it calls the
// API in the same process, on behalf of whoever asked for the page.
import { hc } from "hono/client";
import { getRequestEvent, isServer } from "solid-js/web";
import type { Api } from "../worker/api.ts";
import { fetchOrOffline } from "./load-failure.ts";

/** Never asked: a request drawn on the server does not leave the process. */
const IN_PROCESS = "http://in.process";

type Client = ReturnType<typeof clientFor>;

const clientFor = (origin: string, fetch: typeof globalThis.fetch) => hc<Api>(origin, { fetch }).api;

let browserClient: Client | undefined;

export function api(): Client {
  if (isServer) return clientFor(IN_PROCESS, fetchInProcess);
  browserClient ??= clientFor(location.origin, fetchOrOffline);
  return browserClient;
}

const fetchInProcess: typeof fetch = async (asked) => {
  const fetchApi: unknown = getRequestEvent()?.nativeEvent.context.fetchApi;
  if (typeof fetchApi !== "function") throw new Error("a page is drawn without the worker that serves its data");
  const url = new URL(asked instanceof Request ? asked.url : asked);
  const response: unknown = await fetchApi(url.pathname + url.search);
  if (!(response instanceof Response)) throw new Error(`no answer from ${url.pathname}`);
  return response;
};
