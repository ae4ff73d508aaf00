import { createSignal, Show } from "solid-js";
import { lineCents, type Order, type OrderLine } from "../../domain/order/order.ts";
import { UNIT_RULES } from "../../domain/product/unit.ts";
import { REASON_MAX_CHARS } from "../../domain/stock/set-real.ts";
import { Button } from "../ui/button/button.tsx";
import { TextField } from "../ui/field/field.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { QuantityStepper } from "../ui/quantity/quantity-stepper.tsx";
import { commonWords } from "../words/common.ts";
import { formatMoney, formatMoneyChange } from "../words/format-money.ts";
import { formatNumber } from "../words/format-number.ts";
import { formatQuantity } from "../words/format-quantity.ts";
import { receivedOrdersWords } from "../words/received-orders.ts";
import { createLineChange, needsReason } from "./change-line.ts";
import { useDesk } from "./desk.ts";
import { formatPieces, isByStep, lineName } from "./line-text.ts";
import { readWeighings } from "./read-weighings.ts";
import "./line-form.css";

interface LineFormProps {
  readonly order: Order;
  readonly line: OrderLine;
  readonly onDone: () => void;
}

export function LineForm(props: LineFormProps) {
  const desk = useDesk();
  const form = createLineForm(props);
  const words = () => receivedOrdersWords();
  return (
    <form class="line-form" onSubmit={form.submit}>
      <div class="line-form-pieces">
        <span class="field-label">{words().newQuantity}</span>
        <div class="row">
          <QuantityStepper label={lineName(props.line)} value={form.pieces()} onChange={form.setPieces} />
          <Show when={isByStep(props.line)}>
            <span>= {formatPieces(props.line, form.pieces())}</span>
          </Show>
          <Show when={form.pieces() > 0}>
            <Button kind="quiet" onClick={() => form.setPieces(0)}>
              {words().setToZero}
            </Button>
          </Show>
        </div>
        <Show when={form.pieces() === 0 && props.line.pieces > 0}>
          <p class="field-hint">{words().zeroText}</p>
        </Show>
      </div>
      <Show when={form.isWeighed() && form.pieces() > 0}>
        <TextField
          label={words().measuredWeight}
          unit={props.line.unit}
          inputmode="decimal"
          autocomplete="off"
          required={false}
          hint={`${words().measuredHint({ expected: form.expectedAmount() })} ${
            props.line.weightMode === "per-piece" ? words().severalWeighings : ""
          }`}
          error={form.weightError()}
          value={form.weight()}
          onInput={(event) => form.setWeight(event.currentTarget.value)}
        />
      </Show>
      <TextField
        label={words().reason}
        required={form.isReasonNeeded()}
        hint={form.isReasonNeeded() ? words().reasonHint : words().reasonOptional}
        maxlength={REASON_MAX_CHARS}
        value={form.reason()}
        onInput={(event) => form.setReason(event.currentTarget.value)}
      />
      <p class="line-form-effect" aria-live="polite">
        {formatMoney(lineCents(props.line))}
        <Icon name="forward" />
        <span class="said">{` ${words().becomes} `}</span>
        <strong>{formatMoney(form.nextCents())}</strong>
        <Show when={form.nextCents() !== lineCents(props.line)}>
          {" "}
          ({formatMoneyChange(form.nextCents() - lineCents(props.line))})
        </Show>
      </p>
      <Show when={form.refusal()}>
        {(text) => (
          <Notice kind="error" isAnswer>
            {text()}
          </Notice>
        )}
      </Show>
      <Show when={form.isPending() && desk.sale.status() !== "live"}>
        <Notice kind="warning" isAnswer>
          {words().waitsForNetwork}
        </Notice>
      </Show>
      <div class="line-form-actions">
        <Button onClick={() => props.onDone()}>{commonWords().close}</Button>
        <Button kind="primary" type="submit" busy={form.isPending()}>
          {commonWords().save}
        </Button>
      </div>
    </form>
  );
}

/** What stands in the form, begun from the line as it was when it opened. */
function createLineForm(props: LineFormProps) {
  const desk = useDesk();
  const { base } = UNIT_RULES[props.line.unit];
  const { isPending, refusal, change } = createLineChange();
  const [pieces, setPieces] = createSignal(props.line.pieces);
  const [weight, setWeight] = createSignal(weightText(props.line));
  const [reason, setReason] = createSignal("");
  const [isChecked, setChecked] = createSignal(false);
  const isWeighed = () => props.line.weightMode !== "fixed" && base !== "piece";
  const reading = () => readWeighings(weight(), props.line.unit);
  const measuredAmount = (): number | null => {
    const read = reading();
    if (!isWeighed() || pieces() === 0 || "fault" in read) return null;
    // Weighed before for another number of pieces: it must be weighed again, unless somebody just did.
    const isStale = pieces() !== props.line.pieces && weight() === weightText(props.line);
    return isStale ? null : read.measuredAmount;
  };
  const weightError = () => {
    const read = reading();
    if (!isChecked() || !isWeighed() || pieces() === 0 || !("fault" in read)) return undefined;
    return receivedOrdersWords().weightFault[read.fault];
  };
  const next = (): OrderLine => ({ ...props.line, pieces: pieces(), measuredAmount: measuredAmount() });
  const isUnchanged = () => pieces() === props.line.pieces && measuredAmount() === props.line.measuredAmount;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (weightError() !== undefined) return;
    if (isUnchanged()) return props.onDone();
    const wanted = { pieces: pieces(), measuredAmount: measuredAmount(), reason: reason().trim() };
    if (await change(props.order, props.line, wanted)) props.onDone();
  };
  return {
    ...{ pieces, setPieces, weight, setWeight, reason, setReason },
    ...{ isPending, refusal, isWeighed, weightError },
    expectedAmount: () => formatQuantity(pieces() * props.line.stepAmount, base),
    isReasonNeeded: () => needsReason(desk, props.line, pieces()),
    nextCents: () => lineCents(next()),
    submit: (event: SubmitEvent) => void submit(event),
  };
}

const weightText = (line: OrderLine): string =>
  line.measuredAmount === null ? "" : formatNumber(line.measuredAmount / UNIT_RULES[line.unit].inBase);
