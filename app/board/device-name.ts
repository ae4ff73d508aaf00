import * as v from "valibot";
import { DeviceName } from "../../domain/board/pen.ts";
import { deviceName as nameOfBrowser } from "../accounts/device-name.ts";
import { boardWords } from "../words/board.ts";

const KEPT = "halle-device-name";

/** What people call this device; what its browser calls itself until they have named it. */
export function readDeviceName(): string {
  const kept = v.safeParse(DeviceName, localStorage.getItem(KEPT));
  return kept.success ? kept.output : nameOfBrowser(navigator.userAgent) || boardWords().deviceDefault;
}

/** Answers the name as it is kept; null when it is none. */
export function keepDeviceName(name: string): string | null {
  const parsed = v.safeParse(DeviceName, name);
  if (!parsed.success) return null;
  localStorage.setItem(KEPT, parsed.output);
  return parsed.output;
}
