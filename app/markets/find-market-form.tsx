import { useNavigate } from "@solidjs/router";
import { createSignal, createUniqueId, For, onCleanup, onMount, Show } from "solid-js";
import { WEEKDAYS } from "../../domain/time/weekday.ts";
import { api } from "../api.ts";
import { Button } from "../ui/button/button.tsx";
import { SelectField, TextField } from "../ui/field/field.tsx";
import { announce } from "../ui/live/announcer.tsx";
import { paths } from "../ui/site/paths.ts";
import { homeWords } from "../words/home.ts";
import type { MarketQuestion } from "./load-markets.ts";
import "./find-market-form.css";

/** After the last key: suggestions do not chase every letter. */
const PAUSE_MS = 150;

interface FindMarketFormProps {
  /** What was asked, on the page of the results. */
  readonly asked?: MarketQuestion | undefined;
}

/** A plain GET form: its question is the address of the answer. */
export function FindMarketForm(props: FindMarketFormProps) {
  const listId = createUniqueId();
  const suggestions = createSuggestions();
  return (
    <search class="find-market">
      <form class="find-market-form" action={paths.markets} method="get">
        <TextField
          label={homeWords().where}
          name="commune"
          value={props.asked?.search ?? ""}
          placeholder={homeWords().wherePlaceholder}
          list={listId}
          autocomplete="off"
          enterkeyhint="search"
          maxlength="80"
          onInput={(event) => suggestions.ask(event.currentTarget.value)}
        />
        <datalist id={listId}>
          <For each={suggestions.found()}>{(one) => <option value={one.commune} label={one.postcode} />}</For>
        </datalist>
        <SelectField label={homeWords().day} name="jour">
          <option value="">{homeWords().anyDay}</option>
          <For each={WEEKDAYS}>
            {(day) => (
              <option value={day} selected={props.asked?.day === String(day)}>
                {homeWords().weekdays[day]}
              </option>
            )}
          </For>
        </SelectField>
        <Button type="submit" kind="primary" icon="search" class="find-market-submit">
          {homeWords().find}
        </Button>
      </form>
      <AroundMe day={props.asked?.day} />
    </search>
  );
}

interface Suggestion {
  readonly commune: string;
  readonly postcode: string;
}

function createSuggestions() {
  const [found, setFound] = createSignal<readonly Suggestion[]>([]);
  let pause: ReturnType<typeof setTimeout> | undefined;
  let latest = "";
  onCleanup(() => clearTimeout(pause));
  const look = async (search: string) => {
    const response = await api().localities.$get({ query: { search } });
    // An answer that was overtaken says nothing about what stands in the field now.
    if (response.ok && search === latest) setFound(await response.json());
  };
  const ask = (typed: string) => {
    latest = typed.trim();
    clearTimeout(pause);
    pause = setTimeout(() => void look(latest), PAUSE_MS);
  };
  return { found, ask };
}

/** Only where a script runs: the device tells where it is, the address takes it along, and nothing keeps it. */
function AroundMe(props: { readonly day: string | undefined }) {
  const navigate = useNavigate();
  const [isOffered, setIsOffered] = createSignal(false);
  const [isBusy, setIsBusy] = createSignal(false);
  const [isRefused, setIsRefused] = createSignal(false);
  onMount(() => setIsOffered("geolocation" in navigator));
  const go = ({ coords }: GeolocationPosition) => {
    const near = `${coords.latitude.toFixed(4)},${coords.longitude.toFixed(4)}`;
    navigate(`${paths.markets}?${new URLSearchParams({ autour: near, jour: props.day ?? "" })}`);
    setIsBusy(false);
  };
  const refuse = () => {
    setIsBusy(false);
    setIsRefused(true);
    announce(homeWords().locationRefused);
  };
  const locate = () => {
    setIsBusy(true);
    setIsRefused(false);
    navigator.geolocation.getCurrentPosition(go, refuse, { timeout: 10_000, maximumAge: 600_000 });
  };
  return (
    <Show when={isOffered()}>
      <div class="find-market-around">
        <Button kind="quiet" icon="place" busy={isBusy()} onClick={locate}>
          {homeWords().useLocation}
        </Button>
        <Show when={isRefused()}>
          <p>{homeWords().locationRefused}</p>
        </Show>
      </div>
    </Show>
  );
}
