const MOST_KEPT = 500;

/** The versions (`ETag`) last seen of what the API holds, by path; the oldest are forgotten. */
export const createVersions = () => {
  const known = new Map<string, string>();
  return {
    of: (path: string): string | undefined => known.get(path),
    saw: (path: string, version: string | null): void => {
      known.delete(path);
      if (version !== null) known.set(path, version);
      const [oldest] = known.keys();
      if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
    },
  };
};
