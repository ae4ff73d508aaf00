import type { ConnectionStatus } from "../../live/connection.ts";
import { liveWords } from "../../words/live.ts";
import "./live.css";

interface LiveStatusProps {
  readonly connection: ConnectionStatus;
  /** On the pick-up board being offline is no reason to stop: the word says so. */
  readonly onBoard?: boolean | undefined;
}

/** A dot and a word. */
export function LiveStatus(props: LiveStatusProps) {
  const word = () => {
    const words = liveWords();
    if (props.connection === "offline") return props.onBoard ? words.offlineBoard : words.offline;
    return words[props.connection];
  };
  return (
    <span class={`live-status live-status-${props.connection}`} role="status" aria-label={liveWords().connection}>
      {word()}
    </span>
  );
}
