// What may stand on the mail queue. A new kind of message is a file in messages/ (its schema and its letters in both
// languages), one line in the variant and one case below.
import * as v from "valibot";
import { assertNever } from "../../domain/assert-never.ts";
import type { Letter } from "./letter.ts";
import { AddressChanged, addressChanged } from "./messages/address-changed.ts";
import { AlreadyRegistered, alreadyRegistered } from "./messages/already-registered.ts";
import {
  CatalogJoined,
  CatalogLinked,
  CatalogUnlinked,
  catalogJoined,
  catalogLinked,
  catalogUnlinked,
} from "./messages/catalog-linked.ts";
import { ConfirmAddress, confirmAddress } from "./messages/confirm-address.ts";
import { LegalApplied, legalApplied } from "./messages/legal-applied.ts";
import { LegalRefused, legalRefused } from "./messages/legal-refused.ts";
import {
  MembershipAccepted,
  MembershipAsked,
  MembershipRefused,
  membershipAccepted,
  membershipAsked,
  membershipRefused,
} from "./messages/membership.ts";
import { OrderCancelled, OrderChanged, OrderEdited, OrderPlaced, orderLetter } from "./messages/order-notices.ts";
import { PasswordReset, passwordReset } from "./messages/password-reset.ts";
import { SpaceCertified, spaceCertified } from "./messages/space-certified.ts";
import { SpaceRefused, spaceRefused } from "./messages/space-refused.ts";
import { LegalAsked, legalAsked, SpaceAsked, spaceAsked } from "./messages/support-asked.ts";
import { TeamInvitation, teamInvitation } from "./messages/team-invitation.ts";
import { TeamRemoved, teamRemoved } from "./messages/team-removed.ts";
import { MarketWritten, marketWritten, SupportWritten, supportWritten } from "./messages/written.ts";

export const MailMessage = v.variant("kind", [
  AddressChanged,
  AlreadyRegistered,
  CatalogJoined,
  CatalogLinked,
  CatalogUnlinked,
  ConfirmAddress,
  LegalApplied,
  LegalAsked,
  LegalRefused,
  MembershipAccepted,
  MembershipAsked,
  MembershipRefused,
  MarketWritten,
  OrderCancelled,
  OrderChanged,
  OrderEdited,
  OrderPlaced,
  PasswordReset,
  SpaceAsked,
  SpaceCertified,
  SpaceRefused,
  SupportWritten,
  TeamInvitation,
  TeamRemoved,
]);
export type MailMessage = v.InferOutput<typeof MailMessage>;

export function letterOf(message: MailMessage): Letter {
  switch (message.kind) {
    case "address-changed":
      return addressChanged(message)[message.language];
    case "already-registered":
      return alreadyRegistered(message)[message.language];
    case "catalog-joined":
      return catalogJoined(message)[message.language];
    case "catalog-linked":
      return catalogLinked(message)[message.language];
    case "catalog-unlinked":
      return catalogUnlinked(message)[message.language];
    case "confirm-address":
      return confirmAddress(message)[message.language];
    case "legal-applied":
      return legalApplied(message)[message.language];
    case "legal-asked":
      return legalAsked(message)[message.language];
    case "legal-refused":
      return legalRefused(message)[message.language];
    case "membership-accepted":
      return membershipAccepted(message)[message.language];
    case "membership-asked":
      return membershipAsked(message)[message.language];
    case "membership-refused":
      return membershipRefused(message)[message.language];
    case "market-written":
      return marketWritten(message)[message.language];
    case "order-cancelled":
    case "order-changed":
    case "order-edited":
    case "order-placed":
      return orderLetter(message)[message.language];
    case "password-reset":
      return passwordReset(message)[message.language];
    case "space-asked":
      return spaceAsked(message)[message.language];
    case "space-certified":
      return spaceCertified(message)[message.language];
    case "space-refused":
      return spaceRefused(message)[message.language];
    case "support-written":
      return supportWritten(message)[message.language];
    case "team-invitation":
      return teamInvitation(message)[message.language];
    case "team-removed":
      return teamRemoved(message)[message.language];
    default:
      return assertNever(message);
  }
}
