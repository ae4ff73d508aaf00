import { commonWords } from "../../words/common.ts";
import "./quantity-stepper.css";

interface QuantityStepperProps {
  /** What is counted, for screen readers: "Tomates cœur de bœuf". */
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** The field's name, for a form sent without JavaScript. */
  readonly name?: string | undefined;
  readonly max?: number | undefined;
  /** At 0 the control is one button with this word. */
  readonly addWord?: string | undefined;
  /** Told at every stroke, not only when the field is left. */
  readonly isLive?: boolean | undefined;
  /** Sent and not yet answered. */
  readonly isPending?: boolean | undefined;
}

/** − n +. Without JavaScript it is the number field in the middle. */
export function QuantityStepper(props: QuantityStepperProps) {
  let field: HTMLInputElement | undefined;
  const max = () => props.max ?? Number.MAX_SAFE_INTEGER;
  // A value beyond `max` may be kept or lowered, never raised: stock can shrink under a basket.
  const settle = (wanted: number) => Math.max(0, Math.min(wanted, Math.max(max(), props.value)));
  const change = (wanted: number) => {
    const value = settle(wanted);
    if (field) field.value = String(value);
    if (value !== props.value) props.onChange(value);
  };
  const typed = () => change(field && Number.isInteger(field.valueAsNumber) ? field.valueAsNumber : props.value);
  /** The field keeps what is being typed; a number that is none yet says nothing. */
  const typing = () => {
    if (!props.isLive || !field || !Number.isInteger(field.valueAsNumber)) return;
    const value = settle(field.valueAsNumber);
    if (value === field.valueAsNumber && value !== props.value) props.onChange(value);
  };
  const isEmpty = () => props.addWord !== undefined && props.value === 0;
  const furtherLabel = () =>
    isEmpty()
      ? commonWords().firstOf({ word: props.addWord ?? "", name: props.label })
      : commonWords().further({ name: props.label });
  return (
    <div class="stepper" classList={{ "stepper-empty": isEmpty() }} aria-busy={props.isPending ? "true" : undefined}>
      <button
        class="stepper-button stepper-fewer"
        type="button"
        aria-label={commonWords().fewer({ name: props.label })}
        aria-disabled={props.value <= 0}
        onClick={() => change(props.value - 1)}
      >
        −
      </button>
      <input
        ref={field}
        class="stepper-field"
        type="number"
        inputmode="numeric"
        name={props.name}
        min="0"
        max={props.max}
        step="1"
        value={props.value}
        aria-label={commonWords().quantityOf({ name: props.label })}
        aria-invalid={props.value > max() ? "true" : undefined}
        onInput={typing}
        onChange={typed}
      />
      <button
        class="stepper-button stepper-further"
        type="button"
        aria-label={furtherLabel()}
        aria-disabled={props.value >= max()}
        onClick={() => change(props.value + 1)}
      >
        +<span class="stepper-word">{props.addWord}</span>
      </button>
    </div>
  );
}
