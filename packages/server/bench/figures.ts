/** The value below which a share of sorted numbers stand. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;

/** Median, 95th and 99th percentile, and mean, of some durations. */
export const summarise = (durations: readonly number[]) => {
  const sorted = durations.toSorted((a, b) => a - b);
  return {
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
  };
};
export type Summary = ReturnType<typeof summarise>;

/** Numbers that look random and are the same each time. */
export const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

export const round = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** Prints a heading, then rows under columns. */
export const table = (
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
) => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = [line(columns), line(columns.map(() => '---')), ...rows.map(line)];
  process.stdout.write(`\n${heading}\n\n${body.join('\n')}\n`);
};

/** Says on standard error what is being done. */
export const step = (text: string): void => {
  process.stderr.write(`… ${text}\n`);
};
