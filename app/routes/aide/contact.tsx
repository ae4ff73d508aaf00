import { loadContact } from "../../contact/load-contact.ts";
import { SupportContact } from "../../contact/support-contact.tsx";

export const route = { preload: () => loadContact() };

export default function ContactRoute() {
  return <SupportContact />;
}
