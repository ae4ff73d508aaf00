import { createAsync, Navigate, useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import type { DistributionId } from "../../domain/ids.ts";
import { loadMe } from "../accounts/load-me.ts";
import { paths, signInAndReturn } from "../ui/site/paths.ts";
import { boardWords } from "../words/board.ts";
import { BoardPage } from "./board-page.tsx";

/** The whole board, for those who hand out: volunteers, admins, contacts. */
export function StaffBoardPage(props: { readonly distributionId: DistributionId }) {
  const location = useLocation();
  const me = createAsync(() => loadMe());
  return (
    <Show when={me()}>
      {(known) => (
        <Show when={known().person} fallback={<Navigate href={signInAndReturn(location.pathname)} />}>
          <div class="page">
            <BoardPage
              distributionId={props.distributionId}
              eyes={{ kind: "staff" }}
              back={{ href: paths.saleOrders(props.distributionId), word: boardWords().backToOrders }}
            />
          </div>
        </Show>
      )}
    </Show>
  );
}
