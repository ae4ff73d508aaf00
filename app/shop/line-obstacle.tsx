import { Show } from "solid-js";
import type { OfferId } from "../../domain/ids.ts";
import { shopPath } from "../orders/order-paths.ts";
import { ButtonLink } from "../ui/button/button.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { commonWords } from "../words/common.ts";
import { shopWords } from "../words/shop.ts";
import { searchOf, WHOLE_FIELD } from "./basket-search.ts";
import { atPrice, basketLines, type Draft, withPieces } from "./draft.ts";
import type { Obstacle, Repricing } from "./obstacles.ts";
import { obstacleText } from "./refusal-text.ts";
import { newPriceText } from "./repricing-text.ts";
import { useShop } from "./use-shop.ts";

/** What became of a line while the customer was choosing, and the one touch that mends it. */
export function LineObstacle(props: { readonly offerId: OfferId; readonly name: string }) {
  const shop = useShop();
  const obstacle = () => shop.basket.obstacles().get(props.offerId);
  return (
    <Show when={obstacle()}>
      {(found) => (
        <div class="basket-obstacle" role={isSaidAlready(found()) ? undefined : "alert"}>
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

/** A new price waits for a pause to be said; it does not interrupt. */
const isSaidAlready = (obstacle: Obstacle): boolean => obstacle.kind === "price-changed";

function WaysOut(props: { readonly obstacle: Obstacle; readonly offerId: OfferId }) {
  const shop = useShop();
  const held = () => shop.basket.held(props.offerId);
  const possible = () => (props.obstacle.kind === "short" ? props.obstacle.possiblePieces : held());
  const repricing = () => (props.obstacle.kind === "price-changed" ? props.obstacle : undefined);
  return (
    <>
      <Show when={repricing()}>{(found) => <Accept offerId={props.offerId} repricing={found()} />}</Show>
      <Show when={possible() > 0}>
        <OtherPieces offerId={props.offerId} pieces={possible()} word={wordFor(possible(), held())} />
      </Show>
      <Show when={held() === 0}>
        <OtherPieces offerId={props.offerId} pieces={0} word={commonWords().remove} />
      </Show>
    </>
  );
}

function Accept(props: { readonly offerId: OfferId; readonly repricing: Repricing }) {
  const { basket } = useShop();
  return (
    <WayOut
      word={shopWords().acceptPrice({ price: newPriceText(props.repricing) })}
      mended={atPrice(basket.draft, props.offerId, props.repricing.now)}
      mend={() => basket.acceptPrice(props.offerId)}
    />
  );
}

const wordFor = (possible: number, held: number): string =>
  possible === held ? shopWords().keepOrdered({ count: held }) : shopWords().takeLeft({ left: possible });

interface OtherPiecesProps {
  readonly offerId: OfferId;
  readonly pieces: number;
  readonly word: string;
}

function OtherPieces(props: OtherPiecesProps) {
  const { basket, order } = useShop();
  return (
    <WayOut
      word={props.word}
      mended={withPieces(basket.draft, order(), props)}
      mend={() => basket.set(props.offerId, props.pieces)}
    />
  );
}

interface WayOutProps {
  readonly word: string;
  readonly mended: Draft;
  readonly mend: () => void;
}

/** A link to the page with the mended basket: it works before any script does. */
function WayOut(props: WayOutProps) {
  const shop = useShop();
  const href = () => shopPath(shop.distributionId) + searchOf(WHOLE_FIELD, basketLines(props.mended, shop.order()));
  const mend = (event: MouseEvent) => {
    event.preventDefault();
    props.mend();
  };
  return (
    <ButtonLink href={href()} onClick={mend}>
      {props.word}
    </ButtonLink>
  );
}
