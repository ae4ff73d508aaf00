import { createAsync, query } from "@solidjs/router";
import { getRequestEvent } from "solid-js/web";
const load = query(async () => {
  const e = getRequestEvent();
  const ctx = (e?.nativeEvent as any)?.context;
  const r = ctx?.fetchApi ? await ctx.fetchApi("/api/hello") : await fetch("/api/hello");
  return (await r.json()) as { hello: string };
}, "hello");
export default function Home() {
  const v = createAsync(() => load());
  return <h1 onClick={() => alert(1)}>Halle {v()?.hello}</h1>;
}
