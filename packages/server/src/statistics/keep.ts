/**
 * What was worked out under a name, or is being; worked out if it is not. A failure is told to those
 * who wait for it, and not to those who come after.
 */
export const keep = <Worked>(
  kept: Map<string, Promise<Worked>>,
  name: string,
  work: () => Promise<Worked>,
): Promise<Worked> => {
  const known = kept.get(name);
  if (known) return known;
  const working = work().catch((error: unknown) => {
    kept.delete(name);
    throw error;
  });
  kept.set(name, working);
  return working;
};
