import { createEffect, createSignal, For, Show, untrack } from "solid-js";
import { CATEGORIES, CATEGORY_KEYS } from "../../domain/product/category.ts";
import { convertAmount, isConvertible } from "../../domain/product/convert-amounts.ts";
import { missingParts } from "../../domain/product/missing-parts.ts";
import {
  DESCRIPTION_MAX_CHARS,
  isBlankOffer,
  PRODUCT_NAME_MAX_CHARS,
  type ProductForm,
  STOCK_KINDS,
} from "../../domain/product/product-form.ts";
import { UNITS } from "../../domain/product/unit.ts";
import { WEIGHT_MODES } from "../../domain/product/weight-mode.ts";
import { PictureField } from "../pictures/picture-field.tsx";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { Card } from "../ui/card/card.tsx";
import { CheckField, FieldGroup } from "../ui/field/choice.tsx";
import { SelectField, TextAreaField, TextField } from "../ui/field/field.tsx";
import { announce } from "../ui/live/announcer.tsx";
import { categoryWords } from "../words/category.ts";
import { commonWords } from "../words/common.ts";
import { currentLanguage } from "../words/current-language.ts";
import { formatList } from "../words/format-list.ts";
import { producerWords } from "../words/producer.ts";
import { productsWords } from "../words/products.ts";
import { type Editor, hasAmounts } from "./create-editor.ts";

interface FieldsProps {
  /** What the fields begin with. */
  readonly form: ProductForm;
  readonly editor: Editor;
}

export function AboutFields(props: FieldsProps) {
  const words = () => productsWords();
  const left = () => DESCRIPTION_MAX_CHARS - props.editor.written().description.length;
  return (
    <Card heading={words().aboutTitle}>
      <TextField
        label={words().name}
        hint={words().nameHint}
        name="name"
        autocomplete="off"
        maxlength={PRODUCT_NAME_MAX_CHARS}
        value={props.form.name}
        error={props.editor.state.faultOf("name")}
        required
      />
      <TextAreaField
        label={words().description}
        hint={`${words().descriptionHint} ${commonWords().charactersLeft({ left: left() })}`}
        name="description"
        maxlength={DESCRIPTION_MAX_CHARS}
        error={props.editor.state.faultOf("description")}
        required={false}
      >
        {props.form.description}
      </TextAreaField>
      <SelectField
        label={words().category}
        hint={words().categoryHint}
        name="category"
        error={props.editor.state.faultOf("category")}
      >
        <option value="">{words().noCategory}</option>
        <For each={CATEGORY_KEYS}>
          {(key) => (
            <optgroup label={categoryWords()[key]}>
              <For each={CATEGORIES[key].map((second) => `${key}/${second}`)}>
                {(path) => (
                  <option value={path} selected={props.form.category === path}>
                    {Object.entries(categoryWords()).find(([known]) => known === path)?.[1]}
                  </option>
                )}
              </For>
            </optgroup>
          )}
        </For>
      </SelectField>
      <PictureField
        label={words().picture}
        hint={words().pictureHint}
        name="picture"
        producerId={useProducer().id}
        shape="landscape"
        picture={props.form.picture}
        fault={props.editor.state.refused()?.faults.find((fault) => fault.path === "picture")?.expected}
      />
      <CheckField
        label={words().organic}
        hint={words().organicHint}
        name="isOrganic"
        value="on"
        checked={props.form.isOrganic === "on"}
      />
    </Card>
  );
}

export function UnitFields(props: FieldsProps) {
  const words = () => productsWords();
  const amounts = createAmountsUnit(props);
  return (
    <Card heading={words().unitTitle}>
      <Show when={amounts.isKept}>
        <input type="hidden" name="amountsUnit" value={amounts.unit()} />
      </Show>
      <SelectField
        label={words().unit}
        hint={words().unitHint}
        name="unit"
        error={props.editor.state.faultOf("unit")}
        onChange={(event) => amounts.follow(event.currentTarget)}
      >
        <For each={UNITS}>
          {(unit) => (
            <option value={unit} selected={props.form.unit === unit}>
              {words().units[unit]}
            </option>
          )}
        </For>
      </SelectField>
      <FieldGroup legend={words().weightMode} error={props.editor.state.faultOf("weightMode")}>
        <For each={WEIGHT_MODES}>
          {(mode) => (
            <CheckField
              kind="radio"
              label={words().modes[mode]}
              hint={words().modeHints[mode]}
              name="weightMode"
              value={mode}
              checked={props.form.weightMode === mode}
            />
          )}
        </For>
      </FieldGroup>
    </Card>
  );
}

/** The unit the amounts are written in: they follow the product's. Where they cannot, the form asks when it is saved. */
function createAmountsUnit(props: FieldsProps) {
  const [unit, setUnit] = createSignal(untrack(() => props.form.amountsUnit ?? props.form.unit));
  createEffect(() => {
    const isAsked = props.editor.state.refused()?.faults.some(({ expected }) => expected === "amounts-in-other-unit");
    if (isAsked) setUnit(untrack(() => props.editor.written().unit));
  });
  const isKept = untrack(() => hasAmounts(props.form));
  const follow = ({ value, form }: HTMLSelectElement) => {
    const to = UNITS.find((known) => known === value);
    if (to === undefined || form === null) return;
    const fields = [...form.elements].filter(isAmountField);
    if (fields.every((field) => field.value === "")) {
      setUnit(to);
      return;
    }
    if (!isConvertible({ from: unit(), to })) return;
    for (const field of fields) {
      field.value = convertAmount(field.value, { from: unit(), to }, currentLanguage());
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    setUnit(to);
    announce(productsWords().amountsConverted({ unit: productsWords().units[to] }));
  };
  return { unit, isKept, follow };
}

const isAmountField = (field: Element): field is HTMLInputElement =>
  field instanceof HTMLInputElement && AMOUNT_FIELD.test(field.name);

const AMOUNT_FIELD = /^offers\.\d+\.(?:amount|step)$/;

export function StockFields(props: FieldsProps) {
  const producer = useProducer();
  const words = () => productsWords();
  const of = () => ({
    own: { label: words().stockOwn, hint: words().stockOwnHint },
    pool: { label: words().stockPool, hint: words().stockPoolHint },
  });
  return (
    <Card heading={words().stockTitle}>
      <FieldGroup legend={words().stockKind} error={props.editor.state.faultOf("stock")}>
        <For each={STOCK_KINDS}>
          {(kind) => (
            <CheckField
              kind="radio"
              label={of()[kind].label}
              hint={of()[kind].hint}
              name="stock"
              value={kind}
              checked={props.form.stock === kind}
            />
          )}
        </For>
      </FieldGroup>
      <p>
        {words().stockWhere} <a href={producerPaths(producer.slug).stocks}>{producerWords().stocks}</a>.
      </p>
    </Card>
  );
}

export function ActiveField(props: FieldsProps) {
  const words = () => productsWords();
  const missing = () => {
    const { category, picture, offers } = props.editor.written();
    const offerCount = offers.filter((offer) => !isBlankOffer(offer)).length;
    return missingParts({ category: category || null, picture: picture || null, offerCount });
  };
  return (
    <Card heading={words().onSaleTitle}>
      <CheckField
        label={words().isActive}
        hint={words().isActiveHint}
        name="isActive"
        value="on"
        checked={props.form.isActive === "on"}
      />
      <Show when={missing().length > 0}>
        <p class="product-missing">
          {words().missingTitle} {formatList(missing().map((part) => words().missingParts[part]))}.
        </p>
      </Show>
    </Card>
  );
}
