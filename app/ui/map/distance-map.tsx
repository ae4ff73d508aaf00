import { createMemo, createUniqueId, For, Show } from "solid-js";
import type { Point } from "../../../domain/place/distance.ts";
import { commonWords } from "../../words/common.ts";
import { formatNumber } from "../../words/format-number.ts";
import { layOutMap, type MapPoint, type Mark } from "./map-layout.ts";
import "./distance-map.css";

/** In the frame's own units, about CSS pixels on a phone. */
const FRAME = { width: 340, height: 270 };
const EDGE = 14;

const RADIUS_OF: Readonly<Record<Landmark["kind"], number>> = { market: 13, farm: 5, here: 5 };

export interface Landmark extends Omit<MapPoint, "radius"> {
  readonly kind: "market" | "farm" | "here";
  /** For ears and on hovering, where the label alone does not say who is there. */
  readonly fullName?: string | undefined;
  /** Where a click on it leads. */
  readonly href?: string | undefined;
}

interface DistanceMapProps {
  /** What the map shows, for who does not see it. */
  readonly label: string;
  /** The rings tell the distance from here. */
  readonly centre: Point;
  /** Those that matter most first: where names would overlap, theirs stand. */
  readonly landmarks: readonly Landmark[];
}

/** Places by their coordinates, with honest distances; drawn here, so that nobody is told who looks at which market. */
export function DistanceMap(props: DistanceMapProps) {
  const points = () => props.landmarks.map((landmark) => ({ ...landmark, radius: RADIUS_OF[landmark.kind] }));
  const layout = createMemo(() => layOutMap(points(), props.centre, FRAME));
  const markOf = (id: string) => layout().marks.find((mark) => mark.id === id);
  const has = (kind: Landmark["kind"]) => props.landmarks.some((landmark) => landmark.kind === kind);
  const clip = createUniqueId();
  return (
    <figure class="distance-map">
      {/* biome-ignore lint/a11y/useSemanticElements: it holds links, so it is a group and not one picture. */}
      <svg viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="group" aria-label={props.label}>
        <clipPath id={clip}>
          <rect width={FRAME.width} height={FRAME.height} rx="10" />
        </clipPath>
        <g clip-path={`url(#${clip})`}>
          <rect class="distance-map-ground" width={FRAME.width} height={FRAME.height} />
          <For each={layout().rings.toReversed()}>
            {(radius) => <circle class="distance-map-ring" cx={layout().centre.x} cy={layout().centre.y} r={radius} />}
          </For>
          <path class="distance-map-north" d={`M${FRAME.width - 22} 14l5 14-5-3-5 3z`} />
          <text class="distance-map-note" x={FRAME.width - 22} y="41" text-anchor="middle">
            N
          </text>
          <ScaleBar length={layout().step.length} km={layout().step.km} />
        </g>
        <For each={props.landmarks.toReversed()}>
          {(landmark) => (
            <Show when={markOf(landmark.id)}>{(mark) => <Place landmark={landmark} mark={mark()} />}</Show>
          )}
        </For>
      </svg>
      <Show when={has("farm") && has("market")}>
        <figcaption class="distance-map-legend">
          <Sign kind="market">{commonWords().mapMarkets}</Sign>
          <Sign kind="farm">{commonWords().mapFarms}</Sign>
        </figcaption>
      </Show>
    </figure>
  );
}

function ScaleBar(props: { readonly length: number; readonly km: number }) {
  const bottom = FRAME.height - EDGE;
  return (
    <>
      <path class="distance-map-scale" d={`M${EDGE} ${bottom - 5}v5h${props.length}v-5`} />
      <text class="distance-map-note" x={EDGE + props.length + 6} y={bottom + 1}>
        {commonWords().kilometres({ count: formatNumber(props.km) })}
      </text>
    </>
  );
}

function Place(props: { readonly landmark: Landmark; readonly mark: Mark }) {
  return (
    <Show
      when={props.landmark.href}
      fallback={
        <g>
          <title>{props.landmark.fullName ?? props.landmark.label}</title>
          <Drawn landmark={props.landmark} mark={props.mark} />
        </g>
      }
    >
      {(href) => (
        // Its name contains what stands there to read; a title beside it would be read as well. A mark on the same page
        // is the browser's own business, which makes it the page's target.
        <a
          class="distance-map-link"
          href={href()}
          rel={href().startsWith("#") ? "external" : undefined}
          aria-label={props.landmark.fullName ?? props.landmark.label}
        >
          <circle class="distance-map-target" cx={props.mark.x} cy={props.mark.y} r="20" />
          <Drawn landmark={props.landmark} mark={props.mark} />
        </a>
      )}
    </Show>
  );
}

function Sign(props: { readonly kind: Landmark["kind"]; readonly children: string }) {
  return (
    <span class="distance-map-sign">
      <svg viewBox="-15 -15 30 30" width="22" height="22" class={`distance-map-${props.kind}`} aria-hidden="true">
        <MapSymbol kind={props.kind} />
      </svg>
      {props.children}
    </span>
  );
}

function MapSymbol(props: { readonly kind: Landmark["kind"] }) {
  return (
    <Show when={props.kind === "market"} fallback={<circle class="distance-map-dot" r={RADIUS_OF[props.kind]} />}>
      <circle class="distance-map-dot" r={RADIUS_OF.market} />
      <path class="distance-map-roof" d={ROOF} />
    </Show>
  );
}

const ROOF = "M0-8 9-1.5H6.5V7h-13v-8.5H-9z";

function Drawn(props: { readonly landmark: Landmark; readonly mark: Mark }) {
  return (
    <g class={`distance-map-${props.landmark.kind}`}>
      <g transform={`translate(${props.mark.x} ${props.mark.y})`}>
        <MapSymbol kind={props.landmark.kind} />
      </g>
      <Show when={props.mark.name}>
        {(name) => (
          <text class="distance-map-name" x={name().x} y={name().y} text-anchor={name().anchor}>
            {props.landmark.label}
          </text>
        )}
      </Show>
    </g>
  );
}
