import type {HostRequest, HostState} from '@immersion-kit/sdk/contract';
import {writeFullUntil} from '../../contact/full.ts';
import type {Tx} from '../../store/database.ts';
import type {HostRow} from './hold.ts';
import {type Writing, writeEntry} from './write-entry.ts';

/** Where a company stands, as it is answered. */
export const stateOf = ({
  siret,
  status,
  revision,
  content,
}: Pick<HostRow, 'siret' | 'status' | 'revision' | 'content'>): HostState => ({
  siret,
  status,
  revision,
  locationIds: content.businessAddresses.flatMap(({id}) => id ?? []),
});

type Author = {
  /** The partner's key that writes it; null when a code of the company allows it. */
  readonly managedBy: string | null;
};

/**
 * Writes a company's entry, which was checked, and the directory from it. A paused one stays so;
 * one that had withdrawn is back.
 */
export const writeHost = async (
  tx: Tx,
  entry: HostRequest,
  held: HostRow | undefined,
  {managedBy, ...writing}: Omit<Writing, 'isShown'> & Author,
): Promise<HostState> => {
  const {now} = writing;
  const isPaused = held?.status === 'paused';
  const content = await writeEntry(tx, entry, {...writing, isShown: !isPaused});
  // How many it takes may have changed.
  await writeFullUntil(tx, {siret: entry.siret, mostAMonth: entry.maxContactsPerMonth}, now);
  const said = {
    content: JSON.stringify(content),
    status: isPaused ? ('paused' as const) : ('published' as const),
    revision: (held?.revision ?? 0) + 1,
    managed_by: managedBy,
    paused_until: isPaused ? held.paused_until : null,
    updated_at: now,
    confirmed_at: now,
    reminded_at: null,
  };
  const row = await tx
    .insertInto('host')
    .values({siret: entry.siret, ...said, created_at: now})
    .onConflict(conflict => conflict.column('siret').doUpdateSet(said))
    .returning(['siret', 'status', 'revision', 'content'])
    .executeTakeFirstOrThrow();
  return stateOf(row);
};
