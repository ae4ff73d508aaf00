import { revalidate, useNavigate } from "@solidjs/router";

/** After a change on the account page: the page says so, shows the new facts, and stays where it is. */
export function useDone() {
  const navigate = useNavigate();
  return async (goTo: string): Promise<void> => {
    navigate(goTo, { scroll: false, replace: true });
    await revalidate();
  };
}
