import { createSignal, Show } from "solid-js";
import { commonWords } from "../../words/common.ts";
import { Button } from "../button/button.tsx";
import { announce } from "../live/announcer.tsx";
import { copyText } from "./copy-text.ts";
import "./share-button.css";

const SAID_MS = 2_000;

interface ShareButtonProps {
  /** What the page is about, for whoever receives it. */
  readonly title: string;
  readonly address: string;
}

/** Hands an address on: by the device's own ways where it has some, else by the clipboard, else to be copied by hand. */
export function ShareButton(props: ShareButtonProps) {
  const [isCopied, setCopied] = createSignal(false);
  const [isByHand, setByHand] = createSignal(false);
  const copy = async () => {
    if (!(await copyText(props.address))) return setByHand(true);
    setCopied(true);
    announce(commonWords().addressCopied);
    setTimeout(() => setCopied(false), SAID_MS);
  };
  const share = async () => {
    if (!("share" in navigator)) return await copy();
    try {
      await navigator.share({ title: props.title, url: props.address });
    } catch (error) {
      // Closed again without choosing anybody.
      if (error instanceof DOMException && error.name === "AbortError") return;
      await copy();
    }
  };
  return (
    <div class="share script-only">
      <Button icon={isCopied() ? "check" : "share"} onClick={() => void share()}>
        {isCopied() ? commonWords().addressCopied : commonWords().share}
      </Button>
      <Show when={isByHand()}>
        <ByHand address={props.address} />
      </Show>
    </div>
  );
}

function ByHand(props: { readonly address: string }) {
  const select = (input: HTMLInputElement) =>
    queueMicrotask(() => {
      input.focus();
      input.select();
    });
  return (
    <label class="share-by-hand">
      {commonWords().copyByHand}
      <input ref={select} class="control" type="text" readonly value={props.address} />
    </label>
  );
}
