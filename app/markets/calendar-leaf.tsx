import { formatDayParts } from "../words/format-date.ts";
import "./calendar-leaf.css";

interface CalendarLeafProps {
  readonly atMs: number;
  readonly timeZone: string;
}

/** A day to be found at a glance. For ears it is silent: the words beside it say the whole date. */
export function CalendarLeaf(props: CalendarLeafProps) {
  const parts = () => formatDayParts(props.atMs, { timeZone: props.timeZone });
  return (
    <span class="calendar-leaf" aria-hidden="true">
      <span>{parts().weekday}</span>
      <strong>{parts().day}</strong>
      <span>{parts().month}</span>
    </span>
  );
}
