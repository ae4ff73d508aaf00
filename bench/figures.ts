export interface Figure {
  readonly name: string;
  readonly unit: string;
  /** One measurement per round. */
  readonly rounds: readonly number[];
  readonly target: string;
}

const sorted = (values: readonly number[]) => values.toSorted((one, other) => one - other);

/** The value that a share of the values does not exceed; share between 0 and 1. */
export const quantile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

export const summary = ({ rounds }: Figure) => ({
  median: quantile(rounds, 0.5),
  min: Math.min(...rounds),
  max: Math.max(...rounds),
});

export function printTable(figures: readonly Figure[]): void {
  const cell = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
  console.table(
    Object.fromEntries(
      figures.map((figure) => {
        const { median, min, max } = summary(figure);
        const row = { median: cell(median), min: cell(min), max: cell(max), unit: figure.unit, target: figure.target };
        return [figure.name, row];
      }),
    ),
  );
}
