const MOST_KEPT = 1000;

/** Answers kept for a while, the oldest forgotten first. */
export const createMemory = <Value>({
  keptMs,
  now,
}: {
  readonly keptMs: number;
  readonly now: () => Date;
}) => {
  const kept = new Map<string, {value: Value; until: number}>();
  return {
    /** What was kept, in its own object: nothing may be what is known. */
    recall: (name: string): {readonly value: Value} | undefined => {
      const found = kept.get(name);
      return found && found.until > now().getTime() ? found : undefined;
    },
    keep: (name: string, value: Value): void => {
      kept.delete(name);
      kept.set(name, {value, until: now().getTime() + keptMs});
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    },
  };
};
