import { MetaProvider, Title } from "@solidjs/meta";
import { createAsync, Router, type RouteSectionProps } from "@solidjs/router";
import { FileRoutes } from "@solidjs/start/router";
import { createRenderEffect, ErrorBoundary, Suspense } from "solid-js";
import { isServer } from "solid-js/web";
import { loadMe } from "./accounts/load-me.ts";
import { Alive } from "./ui/site/alive.ts";
import { noteDrawnFor } from "./ui/site/drawn-for.ts";
import { FailedPage } from "./ui/site/failed-page.tsx";
import { Layout } from "./ui/site/layout.tsx";
import { MeProvider } from "./ui/site/me.tsx";
import { siteWords } from "./words/site.ts";
import "./styles/fonts.css";
import "./styles/reset.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/print.css";

export default function App() {
  return (
    <Router root={Root}>
      <FileRoutes />
    </Router>
  );
}

function Root(props: RouteSectionProps) {
  const me = createAsync(() => loadMe());
  createRenderEffect(() => {
    const known = me();
    if (!isServer && known !== undefined) noteDrawnFor(known.person?.id ?? "");
  });
  return (
    <MetaProvider>
      <Title>{siteWords().name}</Title>
      {/* Outside a Suspense the server would not wait for who it is, and draw everybody as a stranger. */}
      <Suspense>
        <MeProvider me={me()}>
          <Layout>
            <ErrorBoundary fallback={(error, reset) => <FailedPage error={error} retry={reset} />}>
              <Suspense>
                {props.children}
                <Alive />
              </Suspense>
            </ErrorBoundary>
          </Layout>
        </MeProvider>
      </Suspense>
    </MetaProvider>
  );
}
