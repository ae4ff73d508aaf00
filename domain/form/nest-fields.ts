// A form's fields have flat names; a dot in a name leads inwards: "offers.0.price" is the price of the first offer. Browser
// and server read them the same way, and a fault's path is the name of its field.

type Branch = Map<string, string | Branch>;

const INDEX = /^\d+$/;

/** No form of ours goes deeper. A name that does is one flat name, which no schema knows. */
const DEPTH_MAX = 8;

/** Fields whose names are all numbers become a list, in the order of the numbers. */
export function nestFields(fields: Iterable<readonly [string, string]>): unknown {
  const root: Branch = new Map();
  for (const [path, value] of fields) {
    const parts = path.split(".");
    const names = parts.length > DEPTH_MAX ? [path] : parts;
    const last = names.pop() ?? "";
    names.reduce(branchAt, root).set(last, value);
  }
  return settle(root);
}

function branchAt(at: Branch, name: string): Branch {
  const inner = at.get(name);
  if (inner instanceof Map) return inner;
  const branch: Branch = new Map();
  at.set(name, branch);
  return branch;
}

function settle(branch: string | Branch): unknown {
  if (typeof branch === "string") return branch;
  const entries = [...branch].map(([name, inner]) => [name, settle(inner)] as const);
  if (entries.length === 0 || !entries.every(([name]) => INDEX.test(name))) return Object.fromEntries(entries);
  return entries.toSorted(([one], [other]) => Number(one) - Number(other)).map(([, inner]) => inner);
}
