import { createSignal, onCleanup } from "solid-js";
import type { ProducerId } from "../../domain/ids.ts";
import { readPictureFile } from "../../domain/picture/picture-file.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { picturesWords } from "../words/pictures.ts";
import { type Cut, MIDDLE } from "./crop.ts";
import { pictureFaultText } from "./picture-fault-text.ts";
import { type Shape, sendPicture } from "./send-picture.ts";

interface Wanted {
  readonly producerId: ProducerId;
  readonly shape: Shape;
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

  const choose = async (file: File) => {
    const said = readPictureFile(new Uint8Array(await file.arrayBuffer()));
    // A photograph that is only too large is made smaller here.
    if ("fault" in said && said.fault !== "too-heavy") return setError(pictureFaultText(said.fault));
    const read = await createImageBitmap(file).catch(() => null);
    if (read === null) return setError(pictureFaultText("corrupt"));
    setError(undefined);
    setSignedOut(false);
    setCut(MIDDLE);
    setPicture(read);
  };
  const keep = async () => {
    const chosen = picture();
    if (chosen === null) return;
    setSending(true);
    const kept = await sendPicture(producerId, chosen, { cut: cut(), shape })
      .catch((error: unknown) => {
        console.warn("the picture could not be drawn", error);
        return null;
      })
      .finally(() => setSending(false));
    if (kept === null) return setError(picturesWords().notDrawn);
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
  return { picture, cut, setCut, isSending, isSignedOut, error, choose, keep, close };
}

export type Cropping = ReturnType<typeof createCropping>;
