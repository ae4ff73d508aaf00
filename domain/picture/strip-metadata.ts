const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;
/** APP1 to APP13 and APP15: Exif with the place it was taken at, thumbnails, edits. APP14 says how colours are coded. */
const isMetadata = (marker: number): boolean =>
  marker === COMMENT || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee);

/** A JPEG without what it tells about the photographer. Of a picture that `readPictureFile` has accepted. */
export function stripMetadata(jpeg: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = [jpeg.subarray(0, 2)];
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  let at = 2;
  while (at + 4 <= jpeg.length && view.getUint8(at + 1) !== START_OF_SCAN) {
    const end = at + 2 + view.getUint16(at + 2);
    if (!isMetadata(view.getUint8(at + 1))) kept.push(jpeg.subarray(at, end));
    at = end;
  }
  kept.push(jpeg.subarray(at));
  const stripped = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let length = 0;
  for (const part of kept) {
    stripped.set(part, length);
    length += part.length;
  }
  return stripped;
}
