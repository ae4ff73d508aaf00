/** False where there is no clipboard to write to: on a page without encryption, or when the reader has said no. */
export async function copyText(text: string): Promise<boolean> {
  // Typed as always there; it is not on http.
  const { clipboard }: { clipboard?: Clipboard } = navigator;
  if (clipboard === undefined) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch (error) {
    console.warn("the clipboard is out of reach", error);
    return false;
  }
}
