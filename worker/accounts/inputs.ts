// What the forms of the account pages send.
import * as v from "valibot";
import { Email } from "../../domain/account/email.ts";
import { NewPassword, TypedPassword } from "../../domain/account/password.ts";
import { Telephone } from "../../domain/account/telephone.ts";
import { Line } from "../../domain/form/text.ts";
import { LANGUAGES } from "../../domain/language.ts";

const NAME_MAX_CHARS = 100;
const TOKEN_MAX_CHARS = 64;
const NEXT_MAX_CHARS = 500;

export const Name = Line(NAME_MAX_CHARS);
const Language = v.picklist(LANGUAGES);
const Token = v.pipe(v.string(), v.nonEmpty(), v.maxLength(TOKEN_MAX_CHARS));
const Next = v.optional(v.pipe(v.string(), v.maxLength(NEXT_MAX_CHARS)));

export const SignIn = v.object({ email: Email, password: TypedPassword, next: Next });
export const SignUp = v.object({ name: Name, email: Email, language: Language, next: Next });
export const ForgottenPassword = v.object({ email: Email });
/** From a link sent by mail. */
export const ChoosePassword = v.object({ token: Token, password: NewPassword });
/** The same, with the name as its owner writes it. */
export const CompleteSignUp = v.object({ ...ChoosePassword.entries, name: v.optional(Name) });
export const ConfirmAddress = v.object({ token: Token });

export const Profile = v.object({ name: Name, telephone: Telephone, language: Language });
export const NewAddress = v.object({ email: Email, currentPassword: TypedPassword });
export const ChangePassword = v.object({ currentPassword: TypedPassword, password: NewPassword });
export const RevokeSession = v.object({ id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(TOKEN_MAX_CHARS)) });
export const DeleteAccount = v.object({ currentPassword: TypedPassword });
