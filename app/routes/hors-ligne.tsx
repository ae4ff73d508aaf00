import { ButtonLink } from "../ui/button/button.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { commonWords } from "../words/common.ts";
import { siteWords } from "../words/site.ts";

/** Kept on the device, and shown there instead of any page that cannot be had. */
export default function OfflinePage() {
  return (
    <div class="page-narrow stack">
      <PageTitle>{siteWords().offlineTitle}</PageTitle>
      <h1>{siteWords().offlineTitle}</h1>
      <p>{siteWords().offlineText}</p>
      <p class="row">
        {/* An empty address is the one at hand, whichever page was to be shown. */}
        <ButtonLink kind="primary" icon="refresh" href="">
          {commonWords().retry}
        </ButtonLink>
      </p>
    </div>
  );
}
