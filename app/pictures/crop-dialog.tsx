import { useLocation } from "@solidjs/router";
import { createEffect, Show } from "solid-js";
import type { PixelSize } from "../../domain/picture/picture-shape.ts";
import { Button, ButtonLink } from "../ui/button/button.tsx";
import { Dialog } from "../ui/dialog/dialog.tsx";
import { Field } from "../ui/field/field.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { signInAndReturn } from "../ui/site/paths.ts";
import { commonWords } from "../words/common.ts";
import { picturesWords } from "../words/pictures.ts";
import type { Cropping } from "./create-cropping.ts";
import { type Cut, dragged, ZOOM_MAX } from "./crop.ts";
import { draw } from "./send-picture.ts";

interface CropDialogProps {
  readonly cropping: Cropping;
  readonly shape: PixelSize;
}

/** Which part of the photograph is shown: dragged under its frame, or moved by sliders. */
export function CropDialog(props: CropDialogProps) {
  const words = () => picturesWords();
  return (
    <Dialog
      isOpen={props.cropping.picture() !== null}
      onClose={props.cropping.close}
      heading={words().cutTitle}
      actions={
        <>
          <Button onClick={props.cropping.close}>{commonWords().cancel}</Button>
          <Button kind="primary" busy={props.cropping.isSending()} onClick={() => void props.cropping.keep()}>
            {words().keep}
          </Button>
        </>
      }
    >
      <Show when={props.cropping.picture()}>
        {(picture) => (
          <div class="stack">
            <Show when={props.cropping.error()}>
              {(text) => (
                <Notice kind="error" isAnswer actions={props.cropping.isSignedOut() && <SignInBeside />}>
                  {text()}
                </Notice>
              )}
            </Show>
            <CutFrame picture={picture()} cropping={props.cropping} shape={props.shape} />
            <Slider cropping={props.cropping} label={words().zoom} of="zoom" min={1} max={ZOOM_MAX} />
            <Slider cropping={props.cropping} label={words().across} of="across" min={0} max={1} />
            <Slider cropping={props.cropping} label={words().down} of="down" min={0} max={1} />
          </div>
        )}
      </Show>
    </Dialog>
  );
}

/** In a tab of its own: the photograph and its cut wait here. */
function SignInBeside() {
  const location = useLocation();
  return (
    <ButtonLink icon="sign-in" target="_blank" href={signInAndReturn(location.pathname)}>
      {commonWords().signIn}
    </ButtonLink>
  );
}

interface CutFrameProps extends CropDialogProps {
  readonly picture: ImageBitmap;
}

function CutFrame(props: CutFrameProps) {
  let canvas: HTMLCanvasElement | undefined;
  createEffect(() => canvas && draw(canvas, props.picture, props.cropping.cut()));
  const drag = (event: PointerEvent & { currentTarget: HTMLCanvasElement }) => {
    if (event.buttons === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { width, height } = event.currentTarget.getBoundingClientRect();
    const by = { across: event.movementX / width, down: event.movementY / height };
    props.cropping.setCut((cut) => dragged(props.picture, props.shape, { cut, by }));
  };
  return (
    <canvas
      ref={canvas}
      class="cut-frame"
      width={props.shape.width}
      height={props.shape.height}
      role="img"
      aria-label={picturesWords().cutTitle}
      onPointerMove={drag}
    />
  );
}

interface SliderProps {
  readonly cropping: Cropping;
  readonly label: string;
  readonly of: keyof Cut;
  readonly min: number;
  readonly max: number;
}

function Slider(props: SliderProps) {
  return (
    <Field label={props.label}>
      {(control) => (
        <input
          {...control}
          class="cut-slider"
          type="range"
          min={props.min}
          max={props.max}
          step="0.01"
          value={props.cropping.cut()[props.of]}
          onInput={(event) => {
            const value = event.currentTarget.valueAsNumber;
            props.cropping.setCut((cut) => ({ ...cut, [props.of]: value }));
            // Not a field of the form around it.
            event.stopPropagation();
          }}
        />
      )}
    </Field>
  );
}
