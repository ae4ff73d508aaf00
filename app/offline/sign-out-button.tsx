import { createSignal, lazy, onMount, Show, Suspense } from "solid-js";
import { Button } from "../ui/button/button.tsx";
import { paths } from "../ui/site/paths.ts";
import { siteWords } from "../words/site.ts";
import { boardDatabases } from "./device-memory.ts";
import { areKeptForAnother } from "./keeper.ts";

const LeaveDevice = lazy(() => import("./leave-device.tsx"));

/** A plain form. Where this device holds a pick-up board it is asked first what is to become of it. */
export function SignOutButton(props: { readonly userId: string }) {
  const [isLeaving, setLeaving] = createSignal(false);
  onMount(() => {
    if (areKeptForAnother(props.userId)) void import("./forget-boards.ts").then(({ forgetPages }) => forgetPages());
  });
  const ask = (event: SubmitEvent) => {
    if (boardDatabases().length === 0) return;
    event.preventDefault();
    setLeaving(true);
  };
  return (
    <form novalidate class="site-menu-person" method="post" action={paths.signOut} onSubmit={ask}>
      <Button type="submit" kind="quiet" icon="sign-out">
        {siteWords().signOut}
      </Button>
      <Show when={isLeaving()}>
        <Suspense>
          <LeaveDevice onStay={() => setLeaving(false)} />
        </Suspense>
      </Show>
    </form>
  );
}
