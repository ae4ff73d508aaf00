import { Show } from "solid-js";
import { ButtonLink } from "../ui/button/button.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { MEMBERSHIP_ANCHOR, paths } from "../ui/site/paths.ts";
import { shopWords } from "../words/shop.ts";
import { signInPath } from "./sign-in-path.ts";
import { type Shop, useShop } from "./use-shop.ts";

/** Said before anything is chosen: this market sells to its members, and how to become one. */
export function MembersOnly() {
  const shop = useShop();
  return (
    <Show when={!shop.membership.mayOrder()}>
      <Notice kind="info" heading={shopWords().membersOnly} actions={<ToMembership />}>
        {membersOnlyText(shop)}
      </Notice>
    </Show>
  );
}

function membersOnlyText({ membership, order }: Shop): string {
  const words = shopWords();
  if (order() !== null && order()?.state !== "cancelled") return words.membersOnlyWithOrder;
  const { joining, request } = membership.standing();
  if (joining === "waiting-list") return words.membersOnlyWaitingList;
  if (joining === "closed") return words.membersOnlyClosed;
  if (request?.state === "waiting") return words.membersOnlyAsked;
  return request?.state === "refused" ? words.membersOnlyRefused : words.membersOnlyAsk;
}

/** To the market's page, where a request is made, read and withdrawn; a member who is not signed in signs in. */
export function ToMembership() {
  const shop = useShop();
  const standing = () => shop.membership.standing();
  const mayAsk = () =>
    standing().joining === "by-request" && ["withdrawn", "accepted", undefined].includes(standing().request?.state);
  return (
    <>
      <ButtonLink icon="market" href={`${paths.market(shop.view.plan.market.slug)}#${MEMBERSHIP_ANCHOR}`}>
        {mayAsk() ? shopWords().askToJoin : shopWords().seeMarket}
      </ButtonLink>
      <Show when={!shop.isSignedIn()}>
        <ButtonLink icon="sign-in" href={signInPath(shop)}>
          {shopWords().signInAsMember}
        </ButtonLink>
      </Show>
    </>
  );
}
