/** What an order of somebody who is gone shows. The amounts stay: the producer's accounts need them. */
export const DELETED_CUSTOMER_NAME = "Compte supprimé";
