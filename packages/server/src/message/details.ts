/** What an event, or whoever asks for a message, says beside its type: ids and words. */
export type Details = Readonly<Record<string, unknown>>;

/** One of them as text; empty when it is not. */
export const wordIn = (details: Details, name: string): string => {
  const value = details[name];
  return typeof value === 'string' ? value : '';
};
