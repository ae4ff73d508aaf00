import { useParams } from "@solidjs/router";
import { SupportFrame } from "../../../support/support-frame.tsx";
import { ButtonLink } from "../../../ui/button/button.tsx";
import { PageHeader } from "../../../ui/site/page-header.tsx";
import { PageTitle } from "../../../ui/site/page-title.tsx";
import { contactWords } from "../../../words/contact.ts";

/** Where the mail of a message leads for a file of it: whoever has to sign in comes back here. */
export default function SupportFileRoute() {
  const params = useParams();
  return (
    <SupportFrame>
      <PageTitle>{contactWords().fileTitle}</PageTitle>
      <PageHeader heading={contactWords().fileTitle} intro={contactWords().fileText} />
      <p>
        <ButtonLink
          kind="primary"
          icon="download"
          href={`/api/support/files/${encodeURIComponent(params.fileId ?? "")}`}
          rel="external"
          download=""
        >
          {contactWords().fileDownload}
        </ButtonLink>
      </p>
    </SupportFrame>
  );
}
