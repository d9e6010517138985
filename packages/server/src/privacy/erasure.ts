/** On what ground data are erased (RGPD, article 17.1), or by whose order. */
export const ERASURE_REASONS = [
  'request',
  'objection',
  'unlawful',
  'court-order',
  'retention',
] as const;
/** A word of {@link ERASURE_REASONS}. */
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** Who erases, why and when. */
export type ErasureAct = {
  /** A name of a command or a job; never a person's. */
  readonly actor: string;
  readonly reason: ErasureReason;
  readonly now: Date;
  readonly newId: () => string;
};

/** How many rows of each table an erasure changed or took away. */
export type Counts = Readonly<Record<string, number>>;

/** Several counts as one. */
export const sumOf = (...all: readonly Counts[]): Counts => {
  const sum: Record<string, number> = {};
  for (const counts of all) {
    for (const [table, count] of Object.entries(counts)) sum[table] = (sum[table] ?? 0) + count;
  }
  return sum;
};

/** How many rows in all. */
export const totalOf = (counts: Counts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
