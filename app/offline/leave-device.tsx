import { onMount, Show } from "solid-js";
import { Button } from "../ui/button/button.tsx";
import { Dialog } from "../ui/dialog/dialog.tsx";
import { boardWords } from "../words/board.ts";
import { waitingOnDevice } from "./device-memory.ts";
import { forgetBoards } from "./forget-boards.ts";
import { signOutNowOrLater } from "./late-sign-out.ts";

/** The device forgets its boards when somebody signs out; asked first when something in them was not sent yet. */
// biome-ignore lint/style/noDefaultExport: `lazy` takes a module's default
export default function LeaveDevice(props: { readonly onStay: () => void }) {
  const waiting = waitingOnDevice();
  const leave = async () => {
    await forgetBoards();
    await signOutNowOrLater();
  };
  onMount(() => {
    if (waiting === 0) void leave();
  });
  return (
    <Show when={waiting > 0}>
      <Dialog
        isOpen
        onClose={() => props.onStay()}
        heading={boardWords().leaveTitle}
        actions={
          <>
            <Button kind="danger" onClick={() => void leave()}>
              {boardWords().leaveAnyway}
            </Button>
            <Button kind="primary" onClick={() => props.onStay()}>
              {boardWords().stay}
            </Button>
          </>
        }
      >
        <p>{boardWords().leaveText({ count: waiting })}</p>
      </Dialog>
    </Show>
  );
}
