import { SpaceRequests } from "../../space-requests/support-page.tsx";
import { loadSupport } from "../../support/load-support.ts";
import { SupportFrame } from "../../support/support-frame.tsx";

export const route = { preload: loadSupport };

export default function SupportSpaceRequestsRoute() {
  return (
    <SupportFrame>
      <SpaceRequests />
    </SupportFrame>
  );
}
