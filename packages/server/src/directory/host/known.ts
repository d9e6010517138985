import type {HostContent} from '@immersion-kit/sdk/contract';
import type {Tx} from '../../store/database.ts';
import {addressesOf, type Known, readRomes} from './check.ts';
import {readCommunes} from './place.ts';

/** Reads what some entries are judged against. */
export const readKnown = async (
  tx: Tx,
  entries: readonly HostContent[],
  today: string,
): Promise<Known> => ({
  communeOf: await readCommunes(tx, entries.flatMap(addressesOf)),
  romeOf: await readRomes(tx, entries),
  today,
});
