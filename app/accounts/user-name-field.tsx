/** Tells a password manager whose password is typed beside it. */
export function UserNameField(props: { readonly email: string }) {
  return <input type="text" name="username" autocomplete="username" value={props.email} hidden readonly />;
}
