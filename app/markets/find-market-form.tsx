import { useNavigate } from "@solidjs/router";
import { createSignal, createUniqueId, For, onMount, Show } from "solid-js";
import { WEEKDAYS } from "../../domain/time/weekday.ts";
import { Button } from "../ui/button/button.tsx";
import { SelectField, TextField } from "../ui/field/field.tsx";
import { announce } from "../ui/live/announcer.tsx";
import { paths } from "../ui/site/paths.ts";
import { homeWords } from "../words/home.ts";
import { createSuggestions } from "./create-suggestions.ts";
import type { MarketQuestion } from "./load-markets.ts";
import "./find-market-form.css";

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
      <form novalidate class="find-market-form" action={paths.markets} method="get">
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
