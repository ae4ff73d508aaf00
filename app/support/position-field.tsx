import { TextField } from "../ui/field/field.tsx";
import { spaceRequestsWords } from "../words/space-requests.ts";
import type { createAnswerForm } from "./answer-form.ts";

interface PositionFieldProps {
  readonly state: ReturnType<typeof createAnswerForm>;
  /** What the place search knows; empty where it knows nothing. */
  readonly known: string;
}

/** Where a farm stands on the map. */
export function PositionField(props: PositionFieldProps) {
  return (
    <TextField
      label={spaceRequestsWords().position}
      hint={spaceRequestsWords().positionHint}
      name="position"
      autocomplete="off"
      value={props.state.typed("position") ?? props.known}
      error={props.state.faultOf("position")}
      required
    />
  );
}
