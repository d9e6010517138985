const MOST_KEPT = 500;

type Versions = ReturnType<typeof createVersions>;

const shared = new WeakMap<object, Versions>();

/** The versions seen by whatever was made with the same options: what one reads, another may change. */
export const versionsOf = (options: object): Versions => {
  const versions = shared.get(options) ?? createVersions();
  shared.set(options, versions);
  return versions;
};

/** The versions (`ETag`) last seen of what the API holds, by path; the oldest are forgotten. */
const createVersions = () => {
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
