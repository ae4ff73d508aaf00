/** The form that is the shop: buttons outside of it, such as in the basket's dialog, name it. */
export const SHOP_FORM = "boutique";
/** The name of the button that places the order. */
export const CONFIRM_FIELD = "valider";
