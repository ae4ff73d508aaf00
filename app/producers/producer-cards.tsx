import { For } from "solid-js";
import { distanceKm, type Point } from "../../domain/place/distance.ts";
import { kilometres } from "../markets/kilometres.ts";
import { Picture, pictureAddress } from "../ui/picture/picture.tsx";
import { paths } from "../ui/site/paths.ts";
import { homeWords } from "../words/home.ts";
import "./producer-cards.css";

export interface ShownProducer extends Point {
  readonly producerId: string;
  readonly slug: string;
  readonly name: string;
  readonly commune: string;
  readonly shortDescription: string;
  readonly portrait: string | null;
}

interface ProducerCardsProps {
  readonly producers: readonly ShownProducer[];
  /** From where the way to their farms is told. */
  readonly from: Point | undefined;
}

export function ProducerCards(props: ProducerCardsProps) {
  const where = (one: ShownProducer) =>
    props.from === undefined
      ? one.commune
      : `${one.commune}, ${homeWords().distance({ kilometres: kilometres(distanceKm(props.from, one)) })}`;
  return (
    <ul class="producer-cards">
      <For each={props.producers}>
        {(one) => (
          <li class="producer-card">
            <Picture src={pictureAddress(one.portrait)} alt="" icon="producer" />
            <div class="producer-card-text">
              <h3>
                <a href={paths.showcase(one.slug)}>{one.name}</a>
              </h3>
              <p class="producer-card-where">{where(one)}</p>
              <p>{one.shortDescription}</p>
            </div>
          </li>
        )}
      </For>
    </ul>
  );
}
