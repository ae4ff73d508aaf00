// The order in which people look for a name. A database compares bytes, and puts É after Z.
const ALPHABET = new Intl.Collator("fr");

/** Compares two rows by one of their texts, then by the next; what is alike in all stays in the order it came in. */
export const byNames =
  <Row>(...namesOf: readonly ((row: Row) => string)[]) =>
  (one: Row, other: Row): number => {
    for (const nameOf of namesOf) {
      const difference = ALPHABET.compare(nameOf(one), nameOf(other));
      if (difference !== 0) return difference;
    }
    return 0;
  };
