import type { refusal as french } from "../fr/refusal.ts";

const soldOut: (typeof french)["sold-out"] = ({ left, name }) => {
  if (left === 0) return `${name}: none left. Remove it from your basket or choose something else.`;
  return left === 1 ? `${name}: only one left. Do you want it?` : `${name}: only ${left} left. Do you want them?`;
};

export const refusal: typeof french = {
  "sold-out": soldOut,
  takeWhatIsLeft: ({ left }) => (left === 1 ? "Take the last one" : `Take the last ${left}`),
  "sale-closed": ({ names }) =>
    `The sale is closed for ${names}. Remove these lines, or find them again at the next distribution.`,
  "not-on-sale": ({ names }) => `${names}: no longer on sale. Remove these lines to continue.`,
  "price-changed": "A price has changed since you saw it: nothing is ordered yet. Check your basket, then confirm.",
  "nothing-ordered": "Your basket is empty. Add at least one product, then confirm.",
  "no-such-line": "This line no longer exists. This is the current order.",
  "reason-needed": "The sale is closed: say why you change this order. The customer will receive your explanation.",
  "nothing-weighed": "Give more than zero.",
  "unlikely-weight": "This weight is far from what is expected. Check it, then confirm.",
  "already-validated": "The distribution is validated: quantities are final.",
  cancelled: "This distribution is cancelled. You will not be charged.",
  "members-only":
    "This market sells to its members: become one to order. What you have ordered already can always be reduced or cancelled.",
  "not-open-yet": ({ opensAt }) => `The sale opens ${opensAt}. Come back then.`,
  "below-minimum": ({ minimum, missing }) => `The minimum order is ${minimum}. Add ${missing} more to confirm.`,
  "order-changed": "Your order has changed in the meantime. This is the current one: check it, then confirm.",
  "too-old": "This order was given more than a week ago: it was not placed. Check your basket, then confirm.",
  "too-fast": ({ seconds }) => `That is a lot of changes at once: this one was not taken. Try again in ${seconds} s.`,
  "not-found": "We cannot find what you are looking for. Check the link, or start from home.",
  forbidden: "We cannot find what you are looking for. Check the link, or sign in with another account.",
  "body-too-large": "This is too long to be sent: nothing is saved. Make it shorter, then send it again.",
  "bad-input": "Some fields need correcting: they are marked below.",
  offline: "No network. Nothing is lost: try again as soon as it is back.",
  "try-again": "It is busy just now. Try again in a few seconds.",
  "sign-in-again": "Your session has ended. Nothing is lost: sign in, then save again.",
  "other-person": ({ name }) =>
    `This browser is now signed in to the account of ${name}: nothing was saved. Sign in to your account, then save again.`,
  "signed-out": "Your session has ended. Sign in, your basket is waiting.",
  "reload-required": "A new version is online. Reload the page to continue.",
};
