import { createMemo, createSignal, Show } from "solid-js";
import { cleanLine } from "../../domain/form/text.ts";
import { lineCents, type Order, type OrderLine } from "../../domain/order/order.ts";
import { expectedAmount } from "../../domain/order/weighing.ts";
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
import { isWeighed, readLineDraft, type WeightFault } from "./read-line-draft.ts";
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
    <form class="line-form" onSubmit={form.submit} novalidate>
      <div class="line-form-pieces">
        <span class="field-label">{words().newQuantity}</span>
        <div class="row">
          <QuantityStepper label={lineName(props.line)} value={form.pieces()} onChange={form.setPieces} isLive />
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
        <Show when={form.mayTakeBack()}>
          <Button kind="quiet" onClick={form.takeBack}>
            {words().takeBackWeighing}
          </Button>
        </Show>
      </Show>
      <TextField
        label={words().reason}
        required={form.isReasonNeeded()}
        hint={form.isReasonNeeded() ? words().reasonHint : words().reasonOptional}
        error={form.reasonError()}
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
      <Show when={form.question()}>
        {(question) => (
          <Notice
            kind="warning"
            isAnswer
            actions={
              <Show when={question().meant}>
                {(meant) => <Button onClick={meant().take}>{words().weightMeant({ weight: meant().weight })}</Button>}
              </Show>
            }
          >
            {words().unlikelyWeight({ weight: question().weight, expected: form.expectedAmount() })}
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
          <Show when={form.question()} fallback={commonWords().save}>
            {(question) => words().weightIsRight({ weight: question().weight })}
          </Show>
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
  const weightBefore = weightText(props.line);
  const [pieces, setPieces] = createSignal(props.line.pieces);
  const [weight, setWeight] = createSignal(weightBefore);
  const [reason, setReason] = createSignal("");
  const [isChecked, setChecked] = createSignal(false);
  const [isTakenBack, setTakenBack] = createSignal(false);
  /** The unlikely weight that is asked about. */
  const [asked, setAsked] = createSignal<number | null>(null);
  const isReasonNeeded = () => needsReason(desk, props.line, pieces());
  const reading = createMemo(() =>
    readLineDraft(props.line, {
      ...{ pieces: pieces(), weight: weight(), weightBefore, isTakenBack: isTakenBack() },
      ...{ reason: reason(), isReasonNeeded: isReasonNeeded() },
    }),
  );
  const doubt = () => {
    const read = reading().weight;
    return "unlikely" in read ? read : null;
  };
  const isAsked = () => doubt() !== null && asked() === doubt()?.unlikely;
  const send = async (measuredAmount: number | null, isConfirmed: boolean) => {
    const wanted = { pieces: pieces(), measuredAmount, reason: cleanLine(reason()), isConfirmed };
    if (await change(props.order, props.line, wanted)) props.onDone();
  };
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    setChecked(true);
    const form = event.currentTarget;
    const { weight: read, next, isReasonMissing } = reading();
    if ("fault" in read || isReasonMissing) return focusFault(form);
    // Pressed again with the weight that was asked about, it is right.
    if ("unlikely" in read && !isAsked()) return void setAsked(read.unlikely);
    const isUnchanged = next.pieces === props.line.pieces && next.measuredAmount === props.line.measuredAmount;
    return isUnchanged ? props.onDone() : await send(next.measuredAmount, "unlikely" in read);
  };
  const inWords = (amount: number) => formatQuantity(amount, base);
  return {
    ...{ pieces, setPieces, weight, reason, setReason, isPending, refusal, isReasonNeeded },
    setWeight: (text: string) => {
      setTakenBack(false);
      setWeight(text);
    },
    isWeighed: () => isWeighed(props.line),
    mayTakeBack: () => props.line.measuredAmount !== null && pieces() === props.line.pieces && !isTakenBack(),
    takeBack: () => {
      setTakenBack(true);
      setWeight("");
    },
    weightError: () => {
      const read = reading().weight;
      return isChecked() && "fault" in read ? faultText(read.fault, pieces()) : undefined;
    },
    reasonError: () =>
      isChecked() && reading().isReasonMissing ? receivedOrdersWords().refused["reason-needed"] : undefined,
    expectedAmount: () => inWords(expectedAmount(props.line, pieces())),
    /** The question about an unlikely weight, once it has been sent. */
    question: () => {
      const unlikely = doubt();
      if (unlikely === null || !isAsked()) return null;
      const { meant } = unlikely;
      return {
        weight: inWords(unlikely.unlikely),
        meant: meant === null ? null : { weight: inWords(meant), take: () => void send(meant, true) },
      };
    },
    nextCents: () => lineCents(reading().next),
    submit: (event: SubmitEvent & { currentTarget: HTMLFormElement }) => void submit(event),
  };
}

const focusFault = (form: HTMLFormElement): void =>
  queueMicrotask(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());

function faultText(fault: WeightFault, pieces: number): string {
  const words = receivedOrdersWords();
  return fault.kind === "count"
    ? words.weighingsExpected({ count: fault.count, pieces })
    : words.weightFault[fault.kind];
}

const weightText = (line: OrderLine): string =>
  line.measuredAmount === null ? "" : formatNumber(line.measuredAmount / UNIT_RULES[line.unit].inBase);
