// A picture is cut and made smaller here, in two sizes, and sent: a phone in a field sends a quarter of a megabyte.
import * as v from "valibot";
import type { ProducerId } from "../../domain/ids.ts";
import { OFFLINE, type Refusal, refusalIn } from "../forms/form-outcome.ts";
import { type Cut, partIn } from "./crop.ts";

export interface Shape {
  readonly width: number;
  readonly height: number;
}

const SMALL_DIVISOR = 3;
const QUALITY = 0.85;
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

const Kept = v.object({ picture: v.string() });

/** Answers the hash it is kept under. Throws where the browser cannot write the picture. */
export async function sendPicture(
  producerId: ProducerId,
  picture: ImageBitmap,
  { cut, shape }: { cut: Cut; shape: Shape },
): Promise<{ readonly picture: string } | Refusal> {
  const body = new FormData();
  body.set("large", await rendered(picture, cut, shape));
  const small = { width: shape.width / SMALL_DIVISOR, height: shape.height / SMALL_DIVISOR };
  body.set("small", await rendered(picture, cut, small));
  const answer = await fetch(`/api/producers/${producerId}/pictures`, { method: "POST", body }).catch(() => null);
  if (answer === null) return OFFLINE;
  // A proxy's error page is no answer of ours; neither is the door of a guest network, which says that all is well.
  const said: unknown = await answer.json().catch(() => null);
  const kept = v.safeParse(Kept, said);
  return answer.ok && kept.success ? kept.output : refusalIn(said);
}

function rendered(picture: ImageBitmap, cut: Cut, { width, height }: Shape): Promise<Blob> {
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
