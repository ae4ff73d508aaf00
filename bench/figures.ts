export interface Figure {
  readonly name: string;
  readonly unit: string;
  /** One measurement per round. */
  readonly rounds: readonly number[];
  /** What `design` asks for; none for a peer. */
  readonly target?: Target;
  /** The peer that is compared with, by its figure's name: the table shows the ratio of the medians. */
  readonly against?: string;
}

/** "at most" 50, "at least" 800. */
export type Target = readonly ["≤" | "≥", number];

const sorted = (values: readonly number[]) => values.toSorted((one, other) => one - other);

/** The value that a share of the values does not exceed; share between 0 and 1. NaN for no values. */
export const quantile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

export const summary = ({ rounds }: Pick<Figure, "rounds">) => ({
  median: quantile(rounds, 0.5),
  min: Math.min(...rounds),
  max: Math.max(...rounds),
});

export function isReached(figure: Figure): boolean | null {
  if (figure.target === undefined) return null;
  const [direction, wanted] = figure.target;
  const { median } = summary(figure);
  return direction === "≤" ? median <= wanted : median >= wanted;
}

/** How many times the peer's median this one is; null without a peer. */
export function ratio(figure: Figure, all: readonly Figure[]): number | null {
  const peer = all.find(({ name }) => name === figure.against);
  return peer === undefined ? null : summary(figure).median / summary(peer).median;
}

const VERDICT = { true: "reached", false: "missed" } as const;

export function printTable(figures: readonly Figure[]): void {
  const shown = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(value >= 1 ? 1 : 3));
  console.table(
    Object.fromEntries(
      figures.map((figure) => {
        const { median, min, max } = summary(figure);
        const reached = isReached(figure);
        const times = ratio(figure, figures);
        return [
          figure.name,
          {
            ...{ median: shown(median), min: shown(min), max: shown(max), unit: figure.unit },
            target: figure.target?.join(" ") ?? "",
            verdict: reached === null ? "" : VERDICT[`${reached}`],
            against: times === null ? "" : `${times.toFixed(2)} × ${figure.against}`,
          },
        ];
      }),
    ),
  );
}
