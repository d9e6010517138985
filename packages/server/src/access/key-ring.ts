import type {Database} from '../store/database.ts';
import type {Key} from './key.ts';
import {findKey, knowsOrigin} from './key-store.ts';

const FRESH_MS = 2000;
const MOST_KEPT = 10_000;

/** Remembers answers for two seconds: long enough for a burst, short enough for a revocation. */
const remember = <Value>(look: (text: string) => Promise<Value>, now: () => Date) => {
  const known = new Map<string, {readonly at: number; readonly value: Promise<Value>}>();
  return (text: string): Promise<Value> => {
    const at = now().getTime();
    const kept = known.get(text);
    if (kept && at - kept.at < FRESH_MS) return kept.value;
    // Anybody may present made-up keys: what is kept of them is bounded.
    if (known.size >= MOST_KEPT) known.clear();
    const value = look(text);
    known.set(text, {at, value});
    value.catch(() => known.delete(text));
    return value;
  };
};

/** The keys, as requests consult them; a revocation takes effect within two seconds. */
export type KeyRing = {
  readonly find: (text: string) => Promise<Key | undefined>;
  readonly knowsOrigin: (origin: string) => Promise<boolean>;
};

export const createKeyRing = (db: Database, now: () => Date): KeyRing => ({
  find: remember(text => findKey(db, text), now),
  knowsOrigin: remember(origin => knowsOrigin(db, origin, now()), now),
});
