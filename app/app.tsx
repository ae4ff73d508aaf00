import { MetaProvider, Title } from "@solidjs/meta";
import { Router, type RouteSectionProps } from "@solidjs/router";
import { FileRoutes } from "@solidjs/start/router";
import { ErrorBoundary, Suspense } from "solid-js";
import { FailedPage } from "./ui/site/failed-page.tsx";
import { Layout } from "./ui/site/layout.tsx";
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
  return (
    <MetaProvider>
      <Title>{siteWords().name}</Title>
      <Layout>
        <ErrorBoundary fallback={(error, reset) => <FailedPage error={error} retry={reset} />}>
          <Suspense>{props.children}</Suspense>
        </ErrorBoundary>
      </Layout>
    </MetaProvider>
  );
}
