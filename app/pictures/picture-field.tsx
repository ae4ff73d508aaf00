import { createSignal, createUniqueId, onMount, Show } from "solid-js";
import type { ProducerId } from "../../domain/ids.ts";
import { PICTURE_SHAPES, type PictureShape } from "../../domain/picture/picture-shape.ts";
import { Button } from "../ui/button/button.tsx";
import { FileControl } from "../ui/field/file-control.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { announce } from "../ui/live/announcer.tsx";
import { Picture, pictureAddress } from "../ui/picture/picture.tsx";
import { commonWords } from "../words/common.ts";
import { picturesWords } from "../words/pictures.ts";
import { createCropping } from "./create-cropping.ts";
import { CropDialog } from "./crop-dialog.tsx";
import { pictureFaultText } from "./picture-fault-text.ts";
import "./picture-field.css";

interface PictureFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly name: string;
  readonly producerId: ProducerId;
  readonly shape: PictureShape;
  /** The hash it begins with; empty for none. */
  readonly picture: string;
  /** What the server found wrong with it. */
  readonly fault: string | undefined;
}

/** An iPhone turns its HEIC photographs into JPEG for a field that does not ask for HEIC. */
const ACCEPTED = "image/jpeg,image/png,image/webp";
/** Elsewhere such a photograph could not even be chosen. */
const ACCEPTED_ELSEWHERE = `${ACCEPTED},image/heic,image/heif,.heic,.heif`;
const IS_APPLE = /iPhone|iPad|iPod|Macintosh/;

/** A photograph from the phone or the disk; cut to shape where there is a script, sent as it is where there is none. */
export function PictureField(props: PictureFieldProps) {
  const id = createUniqueId();
  let kept: HTMLInputElement | undefined;
  let file: HTMLInputElement | undefined;
  const [picture, setPicture] = createSignal(props.picture);
  const [fileName, setFileName] = createSignal("");
  const [accepted, setAccepted] = createSignal(ACCEPTED);
  let cutName = "";
  const change = (hash: string, said: string) => {
    setPicture(hash);
    setFileName(hash === "" ? "" : cutName);
    if (!kept) return;
    kept.value = hash;
    // The form learns of it as of any other field.
    kept.dispatchEvent(new Event("input", { bubbles: true }));
    announce(said);
  };
  const cropping = createCropping({
    producerId: props.producerId,
    shape: props.shape,
    onKept: (hash) => change(hash, picturesWords().chosen),
  });
  const choose = () => {
    const chosen = file?.files?.[0];
    if (!file || !chosen) return;
    cutName = chosen.name;
    void cropping.choose(chosen);
    file.value = "";
  };
  onMount(() => {
    if (!IS_APPLE.test(navigator.userAgent)) setAccepted(ACCEPTED_ELSEWHERE);
    // One may have been chosen before the page was alive.
    choose();
  });
  const isSentUnseen = () => cropping.isSending() && cropping.picture() === null;
  const chosen = () =>
    isSentUnseen() ? words().sending : fileName() || (picture() === "" ? commonWords().noFile : "");
  const error = () => cropping.error() ?? (props.fault && pictureFaultText(props.fault));
  const words = () => picturesWords();
  return (
    <div class="picture-field">
      <CropDialog cropping={cropping} shape={PICTURE_SHAPES[props.shape]} />
      <input ref={kept} type="hidden" name={props.name} value={props.picture} />
      <span class="picture-field-frame" data-square={props.shape === "square" ? "" : undefined}>
        <Picture src={pictureAddress(picture())} alt="" icon="image" />
      </span>
      <div class="stack stack-tight">
        <label class="field-label" for={id}>
          {props.label}
        </label>
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint} {words().accepted}
        </p>
        <FileControl
          ref={file}
          id={id}
          button={words().choose}
          icon="image"
          chosen={chosen()}
          name={`${props.name}File`}
          accept={accepted()}
          aria-describedby={error() ? `${id}-error ${id}-hint` : `${id}-hint`}
          aria-invalid={error() ? "true" : undefined}
          onChange={choose}
        />
        <Show when={error()}>
          {(text) => (
            <p class="field-error" id={`${id}-error`} role="alert">
              <Icon name="error" />
              {text()}
            </p>
          )}
        </Show>
        <Show when={picture() !== ""}>
          <Button class="picture-drop script-only" icon="delete" onClick={() => change("", words().dropped)}>
            {words().drop}
          </Button>
          <noscript>
            <label>
              <input type="checkbox" name={`${props.name}Dropped`} value="on" /> {words().drop}
            </label>
          </noscript>
        </Show>
      </div>
    </div>
  );
}
