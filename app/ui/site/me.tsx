import { type Accessor, createContext, type JSX, useContext } from "solid-js";

/** Who looks at the page, as `GET /api/me` tells. */
export interface Me {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly isSupport: boolean;
  } | null;
  readonly producers: readonly { readonly id: string; readonly name: string; readonly slug: string }[];
  readonly markets: readonly {
    readonly id: string;
    readonly name: string;
    readonly slug: string;
    readonly rights: readonly string[];
  }[];
  /** The demonstration market: nothing is sold for real. */
  readonly demo: boolean;
}

/** Nobody signed in, or not known yet. */
const NOBODY: Me = { person: null, producers: [], markets: [], demo: false };

const MeContext = createContext<Accessor<Me>>(() => NOBODY);

export function MeProvider(props: { readonly me: Me | undefined; readonly children: JSX.Element }) {
  return <MeContext.Provider value={() => props.me ?? NOBODY}>{props.children}</MeContext.Provider>;
}

export const useMe = (): Accessor<Me> => useContext(MeContext);
