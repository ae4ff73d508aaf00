/** Who the demo market lets in with one click; a visitor is nobody. */
export type DemoPerson = "visitor" | "customer" | "producer" | "volunteer" | "admin";

export interface PageToVisit {
  /** Names the screenshots. */
  name: string;
  path: string;
  person: DemoPerson;
}

/** Every page, as each person who sees it differently: the screenshots and the checks of every page walk this table. */
export const PAGES: PageToVisit[] = [{ name: "home", path: "/", person: "visitor" }];
