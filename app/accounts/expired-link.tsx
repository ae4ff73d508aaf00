import { ButtonLink } from "../ui/button/button.tsx";
import { paths } from "../ui/site/paths.ts";
import { accountWords } from "../words/account.ts";

/** `again`: where another link is asked for. */
export function ExpiredLink(props: { readonly again: "sign-up" | "forgotten-password" }) {
  return (
    <>
      <h1>{accountWords().linkExpiredTitle}</h1>
      <p>{accountWords().linkExpired}</p>
      <p class="row">
        <ButtonLink kind="primary" href={props.again === "sign-up" ? paths.signUp : paths.forgottenPassword}>
          {accountWords().askAgain}
        </ButtonLink>
        <ButtonLink href={paths.signIn}>{accountWords().signIn}</ButtonLink>
      </p>
    </>
  );
}
