import { Show } from "solid-js";
import type { OfferId } from "../../domain/ids.ts";
import { shopPath } from "../orders/order-paths.ts";
import { ButtonLink } from "../ui/button/button.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { commonWords } from "../words/common.ts";
import { shopWords } from "../words/shop.ts";
import { searchOf, WHOLE_FIELD } from "./basket-search.ts";
import { basketLines, withPieces } from "./draft.ts";
import type { Obstacle } from "./obstacles.ts";
import { obstacleText } from "./refusal-text.ts";
import { useShop } from "./use-shop.ts";

/** What became of a line while the customer was choosing, and the one touch that mends it. */
export function LineObstacle(props: { readonly offerId: OfferId; readonly name: string }) {
  const shop = useShop();
  const obstacle = () => shop.basket.obstacles().get(props.offerId);
  return (
    <Show when={obstacle()}>
      {(found) => (
        <div class="basket-obstacle" role="alert">
          <p>
            <Icon name="alert" />
            {obstacleText(found(), { name: props.name, timeZone: shop.view.plan.market.timeZone })}
          </p>
          <div class="row">
            <WaysOut obstacle={found()} offerId={props.offerId} />
          </div>
        </div>
      )}
    </Show>
  );
}

function WaysOut(props: { readonly obstacle: Obstacle; readonly offerId: OfferId }) {
  const shop = useShop();
  const held = () => shop.basket.held(props.offerId);
  const possible = () => (props.obstacle.kind === "short" ? props.obstacle.possiblePieces : held());
  return (
    <>
      <Show when={possible() > 0}>
        <WayOut offerId={props.offerId} pieces={possible()} word={wordFor(possible(), held())} />
      </Show>
      <Show when={held() === 0}>
        <WayOut offerId={props.offerId} pieces={0} word={commonWords().remove} />
      </Show>
    </>
  );
}

const wordFor = (possible: number, held: number): string =>
  possible === held ? shopWords().keepOrdered({ count: held }) : shopWords().takeLeft({ left: possible });

interface WayOutProps {
  readonly offerId: OfferId;
  readonly pieces: number;
  readonly word: string;
}

/** A link to the page with the mended basket: it works before any script does. */
function WayOut(props: WayOutProps) {
  const shop = useShop();
  const href = () => {
    const order = shop.order();
    const mended = withPieces(shop.basket.draft, order, props);
    return shopPath(shop.distributionId) + searchOf(WHOLE_FIELD, basketLines(mended, order));
  };
  const mend = (event: MouseEvent) => {
    event.preventDefault();
    shop.basket.set(props.offerId, props.pieces);
  };
  return (
    <ButtonLink href={href()} onClick={mend}>
      {props.word}
    </ButtonLink>
  );
}
