// A picture is cut and made smaller here, and sent: a phone in a field sends a quarter of a megabyte. The server makes of it
// the sizes that pages show.
import * as v from "valibot";
import type { ProducerId } from "../../domain/ids.ts";
import type { PictureShape, PixelSize } from "../../domain/picture/picture-shape.ts";
import { OFFLINE, type Refusal, refusalIn } from "../forms/form-outcome.ts";
import { asDrawn } from "../ui/site/drawn-for.ts";
import { type Cut, partIn } from "./crop.ts";

/** It is compressed once more after it has been sent. */
const QUALITY = 0.92;
const TYPE = "image/jpeg";

/** Draws what is cut out, as large as the canvas. */
export function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, cut: Cut): void {
  const part = partIn(picture, canvas, cut);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("this browser draws no pictures");
  context.imageSmoothingQuality = "high";
  // What is transparent would turn black in a JPEG.
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, part.x, part.y, part.width, part.height, 0, 0, canvas.width, canvas.height);
}

/** Throws where the browser cannot write the picture. */
export function cutOut(picture: ImageBitmap, cut: Cut, { width, height }: PixelSize): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  draw(canvas, picture, cut);
  return new Promise((done, fail) =>
    canvas.toBlob(
      (blob) => (blob === null ? fail(new Error("the picture could not be written")) : done(blob)),
      TYPE,
      QUALITY,
    ),
  );
}

const Kept = v.object({ picture: v.string() });

/** Returns the hash it is kept under. */
export async function sendPicture(
  producerId: ProducerId,
  photo: Blob,
  shape: PictureShape,
): Promise<{ readonly picture: string } | Refusal> {
  const body = new FormData();
  body.set("photo", photo, "photo");
  body.set("shape", shape);
  const request = asDrawn({ method: "POST", body });
  const answer = await fetch(`/api/producers/${producerId}/pictures`, request).catch(() => null);
  if (answer === null) return OFFLINE;
  // A proxy's error page is no answer of ours; neither is the door of a guest network, which says that all is well.
  const said: unknown = await answer.json().catch(() => null);
  const kept = v.safeParse(Kept, said);
  return answer.ok && kept.success ? kept.output : refusalIn(said);
}
