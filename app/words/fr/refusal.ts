import type { OrderRefusal } from "../../../domain/order/refusal.ts";

/** By the literal reason of a refusal; numbers and hours arrive already written. */
export const refusal = {
  "sold-out": ({ left, name }: { left: number; name: string }) =>
    left === 0
      ? `${name} : il n'en reste plus. Retirez-le de votre panier ou choisissez autre chose.`
      : left === 1
        ? `${name} : il n'en reste qu'un. Voulez-vous le prendre ?`
        : `${name} : il n'en reste que ${left}. Voulez-vous les prendre ?`,
  takeWhatIsLeft: ({ left }: { left: number }) => (left < 2 ? "Prendre le dernier" : `Prendre les ${left} derniers`),
  "sale-closed": ({ names }: { names: string }) =>
    `La vente est fermée pour ${names}. Retirez ces lignes, ou retrouvez-les à la prochaine distribution.`,
  "not-on-sale": ({ names }: { names: string }) =>
    `${names} : ce n'est plus en vente. Retirez ces lignes pour continuer.`,
  "price-changed":
    "Un prix a changé depuis que vous l'avez vu : rien n'est encore commandé. Vérifiez votre panier, puis validez.",
  "nothing-ordered": "Votre panier est vide. Ajoutez au moins un produit, puis validez.",
  "no-such-line": "Cette ligne n'existe plus. Voici la commande à jour.",
  "reason-needed":
    "La vente est fermée : indiquez pourquoi vous changez cette commande. Le client recevra votre explication.",
  "nothing-weighed": "Indiquez plus que zéro.",
  "unlikely-weight": "Ce poids est loin de ce qui est attendu. Vérifiez-le, puis confirmez.",
  "already-validated": "La distribution est validée : les quantités sont définitives.",
  cancelled: "Cette distribution est annulée. Rien ne vous sera débité.",
  "members-only":
    "Ce marché vend à ses membres : devenez membre pour commander. Ce que vous avez déjà commandé peut toujours être réduit ou annulé.",
  "not-open-yet": ({ opensAt }: { opensAt: string }) => `La vente ouvre ${opensAt}. Revenez à ce moment-là.`,
  "below-minimum": ({ minimum, missing }: { minimum: string; missing: string }) =>
    `Le minimum de commande est de ${minimum}. Ajoutez encore ${missing} pour valider.`,
  "order-changed": "Votre commande a changé entre-temps. Voici la version à jour : vérifiez-la, puis validez.",
  "too-old":
    "Cette commande a été donnée il y a plus d'une semaine : elle n'a pas été passée. Vérifiez votre panier, puis validez.",
  "too-fast": ({ seconds }: { seconds: number }) =>
    `Cela fait beaucoup de changements d'un coup : celui-ci n'est pas pris. Réessayez dans ${seconds} s.`,
  "not-found": "Nous ne trouvons pas ce que vous cherchez. Vérifiez le lien, ou repartez de l'accueil.",
  forbidden: "Nous ne trouvons pas ce que vous cherchez. Vérifiez le lien, ou connectez-vous avec un autre compte.",
  "body-too-large": "C'est trop long pour être envoyé : rien n'est enregistré. Raccourcissez, puis envoyez à nouveau.",
  "bad-input": "Certains champs sont à corriger : ils sont signalés plus bas.",
  offline: "Pas de réseau. Rien n'est perdu : réessayez dès qu'il revient.",
  "try-again": "Il y a du monde en ce moment. Réessayez dans quelques secondes.",
  "sign-in-again": "Votre session est terminée. Rien n'est perdu : connectez-vous, puis enregistrez à nouveau.",
  "other-person": ({ name }: { name: string }) =>
    `Ce navigateur est maintenant connecté au compte de ${name} : rien n'a été enregistré. Connectez-vous à votre compte, puis enregistrez à nouveau.`,
  "signed-out": "Votre session est terminée. Connectez-vous, votre panier vous attend.",
  "reload-required": "Une nouvelle version est en ligne. Rechargez la page pour continuer.",
} satisfies Record<OrderRefusal["reason"], unknown> & Record<string, unknown>;
