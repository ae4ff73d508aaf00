// A short wooden tock when an order arrives; off until somebody asks for it, and remembered on the device.
import { type Accessor, createSignal, onMount } from "solid-js";

const STORAGE_KEY = "sound-of-orders";
const NOTES_HZ = [659, 880] as const;
const NOTE_SECONDS = 0.14;
const LOUDNESS = 0.12;

export interface ArrivalSound {
  readonly isOn: Accessor<boolean>;
  readonly turn: (isOn: boolean) => void;
  readonly play: () => void;
}

export function createArrivalSound(): ArrivalSound {
  const [isOn, setIsOn] = createSignal(false);
  let context: AudioContext | undefined;
  onMount(() => setIsOn(localStorage.getItem(STORAGE_KEY) === "on"));
  const play = () => {
    if (!isOn()) return;
    context ??= new AudioContext();
    // Without a touch of the page since it opened the browser keeps it silent: then nothing is heard, nothing breaks.
    void context.resume().then(() => context && sound(context));
  };
  const turn = (wanted: boolean) => {
    localStorage.setItem(STORAGE_KEY, wanted ? "on" : "off");
    setIsOn(wanted);
    play();
  };
  return { isOn, turn, play };
}

function sound(context: AudioContext): void {
  for (const [index, hertz] of NOTES_HZ.entries()) {
    const startsAt = context.currentTime + index * NOTE_SECONDS;
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(LOUDNESS, startsAt);
    volume.gain.exponentialRampToValueAtTime(0.001, startsAt + 2 * NOTE_SECONDS);
    tone.connect(volume).connect(context.destination);
    tone.start(startsAt);
    tone.stop(startsAt + 2 * NOTE_SECONDS);
  }
}
