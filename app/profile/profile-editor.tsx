import { revalidate } from "@solidjs/router";
import { createSignal, For, Show, type Signal, untrack } from "solid-js";
import { PRODUCER_LABELS, SHORT_DESCRIPTION_MAX_CHARS, STORY_MAX_CHARS } from "../../domain/producer/profile-form.ts";
import { createDraftedForm, type DraftedForm } from "../forms/create-drafted-form.ts";
import { DraftNotice } from "../forms/draft-notice.tsx";
import { FormDifferences } from "../forms/form-differences.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { PictureField } from "../pictures/picture-field.tsx";
import { useProducer } from "../producer-space/producer-context.tsx";
import { SheetButton } from "../product-preview/sheet-button.tsx";
import { Card } from "../ui/card/card.tsx";
import { CheckField, FieldGroup } from "../ui/field/choice.tsx";
import { TextAreaField, TextField } from "../ui/field/field.tsx";
import { commonWords } from "../words/common.ts";
import { productsWords } from "../words/products.ts";
import { profileWords } from "../words/profile.ts";
import { loadProfile, type Profile } from "./load-profile.ts";
import { differences, faultText, refusalText } from "./profile-texts.ts";

interface ProfileEditorProps {
  readonly profile: Profile;
  readonly onRestart: () => void;
  readonly sheetOpened: Signal<boolean>;
}

export function ProfileEditor(props: ProfileEditorProps) {
  const producer = useProducer();
  const editor = createDraftedForm({
    form: "profile",
    action: `/api/producers/${producer.id}/profile`,
    draftName: `${producer.id}.profile`,
    version: () => props.profile.version,
    reload: () => revalidate(loadProfile.keyFor(producer.id)),
    onRestart: () => props.onRestart(),
    ...{ refusalText, faultText },
  });
  // What it begins with; a colleague's later version does not move the fields somebody is writing in.
  const start = untrack(() => props.profile);
  const now = (field: "shortDescription" | "portrait" | "logo") =>
    editor.written()[field] ?? editor.state.typed(field) ?? start[field] ?? "";
  const maker = () => ({
    producerShortDescription: now("shortDescription"),
    producerPortrait: now("portrait") || null,
    producerLogo: now("logo") || null,
  });
  return (
    <>
      <DraftNotice isDraft={editor.isDraft()} onDrop={editor.restart} />
      <FormFrame
        class="long-form"
        state={editor.state}
        action={editor.action}
        submit={{ label: editor.isOvertaken() ? productsWords().keepMine : commonWords().save, kind: "primary" }}
        onWrite={editor.look}
        onThere={editor.hold}
        beside={<SheetButton written={maker()} opened={props.sheetOpened} />}
        hasFiles
      >
        <input type="hidden" name="version" value={editor.version()} />
        <Show when={editor.isOvertaken()}>
          <FormDifferences lines={differences(props.profile, editor.written())} onTake={editor.restart} />
        </Show>
        <SheetFields start={start} editor={editor} />
        <ShowcaseFields start={start} editor={editor} />
      </FormFrame>
    </>
  );
}

interface FieldsProps {
  readonly start: Profile;
  readonly editor: DraftedForm;
}

/** What a customer reads about the producer on every product's sheet. */
function SheetFields(props: FieldsProps) {
  const producer = useProducer();
  const words = () => profileWords();
  const typed = (field: string) => props.editor.state.typed(field);
  const faultIn = (field: string) =>
    props.editor.state.refused()?.faults.find((fault) => fault.path === field)?.expected;
  const [length, setLength] = createSignal((typed("shortDescription") ?? props.start.shortDescription).length);
  return (
    <Card heading={words().sheetTitle}>
      <PictureField
        label={words().logo}
        hint={words().logoHint}
        name="logo"
        producerId={producer.id}
        shape="square"
        picture={typed("logo") ?? props.start.logo ?? ""}
        fault={faultIn("logo")}
      />
      <PictureField
        label={words().portrait}
        hint={words().portraitHint}
        name="portrait"
        producerId={producer.id}
        shape="square"
        picture={typed("portrait") ?? props.start.portrait ?? ""}
        fault={faultIn("portrait")}
      />
      <TextAreaField
        label={words().shortDescription}
        hint={`${words().shortDescriptionHint} ${commonWords().charactersLeft({
          left: SHORT_DESCRIPTION_MAX_CHARS - length(),
        })}`}
        name="shortDescription"
        maxlength={SHORT_DESCRIPTION_MAX_CHARS}
        error={props.editor.state.faultOf("shortDescription")}
        onInput={(event) => setLength(event.currentTarget.value.length)}
      >
        {typed("shortDescription") ?? props.start.shortDescription}
      </TextAreaField>
    </Card>
  );
}

/** The rest of the showcase. */
function ShowcaseFields(props: FieldsProps) {
  const words = () => profileWords();
  const typed = (field: string) => props.editor.state.typed(field);
  const isCarried = (label: (typeof PRODUCER_LABELS)[number]) =>
    typed("story") === undefined ? props.start.labels.includes(label) : typed(`labels.${label}`) === "on";
  return (
    <Card heading={words().showcaseTitle}>
      <TextAreaField
        label={words().story}
        hint={words().storyHint}
        name="story"
        rows="10"
        maxlength={STORY_MAX_CHARS}
        error={props.editor.state.faultOf("story")}
        required={false}
      >
        {typed("story") ?? props.start.story}
      </TextAreaField>
      <TextField
        label={words().site}
        hint={words().siteHint}
        name="site"
        inputmode="url"
        autocomplete="url"
        value={typed("site") ?? props.start.site ?? ""}
        error={props.editor.state.faultOf("site")}
        required={false}
      />
      <TextField
        label={words().telephone}
        hint={words().telephoneHint}
        name="telephone"
        type="tel"
        autocomplete="tel"
        value={typed("telephone") ?? props.start.telephone ?? ""}
        error={props.editor.state.faultOf("telephone")}
        required={false}
      />
      <FieldGroup legend={words().labels} hint={words().labelsHint}>
        <For each={PRODUCER_LABELS}>
          {(label) => (
            <CheckField
              label={words().labelNames[label]}
              name={`labels.${label}`}
              value="on"
              checked={isCarried(label)}
            />
          )}
        </For>
      </FieldGroup>
    </Card>
  );
}
