import { createSignal, onCleanup } from "solid-js";
import type { ProducerId } from "../../domain/ids.ts";
import { PICTURE_SHAPES, type PictureShape } from "../../domain/picture/picture-shape.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { picturesWords } from "../words/pictures.ts";
import { type Cut, MIDDLE } from "./crop.ts";
import { openPhotograph } from "./open-photograph.ts";
import { pictureFaultText } from "./picture-fault-text.ts";
import { cutOut, sendPicture } from "./send-picture.ts";

interface Wanted {
  readonly producerId: ProducerId;
  readonly shape: PictureShape;
  readonly onKept: (picture: string) => void;
}

/** From a chosen file to a kept picture: looked at, cut, sent. Every way it can fail is said, and leaves what was there. */
export function createCropping({ producerId, shape, onKept }: Wanted) {
  const [picture, setPicture] = createSignal<ImageBitmap | null>(null);
  const [cut, setCut] = createSignal<Cut>(MIDDLE);
  const [isSending, setSending] = createSignal(false);
  const [isSignedOut, setSignedOut] = createSignal(false);
  const [error, setError] = createSignal<string>();
  const close = () => {
    picture()?.close();
    setPicture(null);
  };
  onCleanup(close);

  const send = async (photo: Blob) => {
    const kept = await sendPicture(producerId, photo, shape);
    setSignedOut("reason" in kept && kept.reason === "sign-in-needed");
    if ("picture" in kept) {
      close();
      return onKept(kept.picture);
    }
    const [fault] = kept.faults;
    if (isSignedOut()) return setError(picturesWords().signedOut);
    setError(fault ? pictureFaultText(fault.expected) : commonRefusalText(kept));
    if (fault) close();
  };
  const choose = async (file: File) => {
    setError(undefined);
    setSignedOut(false);
    const opened = await openPhotograph(file);
    if ("fault" in opened) return setError(pictureFaultText(opened.fault));
    if ("unread" in opened) {
      setSending(true);
      return send(opened.unread).finally(() => setSending(false));
    }
    setCut(MIDDLE);
    setPicture(opened.picture);
  };
  const keep = async () => {
    const chosen = picture();
    if (chosen === null) return;
    setSending(true);
    const photo = await cutOut(chosen, cut(), PICTURE_SHAPES[shape]).catch((error: unknown) => {
      console.warn("the picture could not be drawn", error);
      return null;
    });
    if (photo === null) setError(picturesWords().notDrawn);
    else await send(photo);
    setSending(false);
  };
  return { picture, cut, setCut, isSending, isSignedOut, error, choose, keep, close };
}

export type Cropping = ReturnType<typeof createCropping>;
