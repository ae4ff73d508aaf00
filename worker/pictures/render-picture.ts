// A photograph as pages show it: decoded, turned upright, cut to its shape, in sRGB and without a word about who took it,
// where and with what. Cloudflare's Images does it; on this machine Miniflare does the same with sharp, HEIC apart.
import {
  PICTURE_HEAD_BYTES,
  PICTURE_MAX_BYTES,
  type PictureFault,
  type PictureKind,
  pictureKind,
  pixelFault,
} from "../../domain/picture/picture-file.ts";
import {
  PICTURE_SHAPES,
  type PictureShape,
  type PixelSize,
  SMALL_DIVISOR,
} from "../../domain/picture/picture-shape.ts";

export const RENDERED_TYPE = "image/webp";

type Bytes = Uint8Array<ArrayBuffer>;
interface Faulty {
  readonly fault: PictureFault;
}

export interface RenderedPicture {
  readonly large: Bytes;
  readonly small: Bytes;
}

export async function renderPicture(
  images: ImagesBinding,
  file: Blob,
  shape: PictureShape,
): Promise<RenderedPicture | Faulty> {
  if (file.size > PICTURE_MAX_BYTES) return { fault: "too-heavy" };
  const kind = pictureKind(new Uint8Array(await file.slice(0, PICTURE_HEAD_BYTES).arrayBuffer()));
  if (kind === null) return { fault: "not-a-picture" };
  try {
    // Asked first, of its head alone: decoding what a small file may unfold to takes hundreds of megabytes.
    const said = await images.info(file.stream());
    if (!("width" in said)) return { fault: "not-a-picture" };
    const fault = pixelFault(said);
    if (fault !== null) return { fault };
    const { width, height } = PICTURE_SHAPES[shape];
    const large = await cut(images, file, { width, height });
    const small = { width: width / SMALL_DIVISOR, height: height / SMALL_DIVISOR };
    return { large, small: await cut(images, new Blob([large]), small) };
  } catch (error) {
    return { fault: await faultAfter(images, kind, error) };
  }
}

/** Never enlarged. Of what moves, its first picture. */
async function cut(images: ImagesBinding, file: Blob, { width, height }: PixelSize) {
  const rendered = images.input(file.stream()).transform({ width, height, fit: "crop" });
  const result = await rendered.output({ format: RENDERED_TYPE, anim: false });
  return new Uint8Array(await result.response().arrayBuffer());
}

/** 8 × 8 grey pixels, as PNG. */
const WHOLE_PICTURE =
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADklEQVQI12NogAIGyhgAgIQgAb2ruSwAAAAASUVORK5CYII=";

/**
 * The error says too little: a damaged photograph, a service that is down and an account that has used up its month may
 * carry the same code. Where a picture that is whole is decoded, the fault is the photograph's.
 */
async function faultAfter(images: ImagesBinding, kind: PictureKind, error: unknown): Promise<PictureFault> {
  const whole = new Blob([Uint8Array.from(atob(WHOLE_PICTURE), (char) => char.charCodeAt(0))]);
  const isServing = await cut(images, whole, { width: 4, height: 4 }).then(
    () => true,
    () => false,
  );
  if (isServing) return kind === "heic" ? "heic-not-read" : "corrupt";
  console.error("a picture could not be prepared", { error });
  return "not-prepared";
}
