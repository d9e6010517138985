import {type ContactCommand, contactCommands} from '@immersion-kit/sdk/contract';
import {ProblemError} from '../http/problem.ts';
import type {Tx} from '../store/database.ts';
import {holdLoaded, type Loaded} from './load.ts';
import type {Party} from './see.ts';

/** What a side may do now; nothing at a company that left the directory. */
export const commandsOf = (side: Party['side'], {row, company}: Loaded): ContactCommand[] => {
  const isGone = company.isBanned || company.host === null || company.status === 'withdrawn';
  return contactCommands(side, {status: row.status, contactMode: row.mode}).filter(
    command => command === 'withdraw' || !isGone,
  );
};

/**
 * Holds a contact of which a side may do something now.
 *
 * @throws ProblemError `link_invalid`, or `status_not_allowed`.
 */
export const holdFor = async (
  tx: Tx,
  {contactId, side}: Party,
  command: ContactCommand,
): Promise<Loaded> => {
  const loaded = await holdLoaded(tx, contactId);
  if (!commandsOf(side, loaded).includes(command)) throw new ProblemError('status_not_allowed');
  return loaded;
};
