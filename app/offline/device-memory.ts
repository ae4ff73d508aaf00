// What this device holds of the pick-up board, told by name. On every page, because one signs out on every page.

/** Begins the name of every database, cache and note of the board. */
export const BOARD_PREFIX = "halle-board";

const MARKS = `${BOARD_PREFIX}-marks`;

/** By database, how much in it no other device knows. */
type Marks = Readonly<Record<string, number>>;

const isMarks = (input: unknown): input is Marks =>
  typeof input === "object" && input !== null && Object.values(input).every((count) => typeof count === "number");

function readMarks(): Marks {
  try {
    const marks: unknown = JSON.parse(localStorage.getItem(MARKS) ?? "{}");
    return isMarks(marks) ? marks : {};
  } catch {
    // Somebody else's text, or a browser that keeps nothing: as good as none.
    return {};
  }
}

/** Notes that a database is there, and how much in it waits. */
export function markDatabase(name: string, waiting: number): void {
  const marks = readMarks();
  if (marks[name] === waiting) return;
  try {
    localStorage.setItem(MARKS, JSON.stringify({ ...marks, [name]: waiting }));
  } catch {
    // No room: what is said goes before what is noted about it.
  }
}

export const boardDatabases = (): string[] => Object.keys(readMarks());

/** What would be lost if the device forgot everything now. */
export const waitingOnDevice = (): number => Object.values(readMarks()).reduce((sum, count) => sum + count, 0);
