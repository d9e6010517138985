import type {ConventionRequest} from '@immersion-kit/sdk/contract';
import {freshStore} from '../database.ts';
import type {Content, Party} from './modelled.ts';
import {signingWorld} from './signing-world.ts';

const CONNECTIONS = 2;

/** The first morning of every sequence. */
const MORNING = '2026-11-23T09:00:00.000Z';

/** Each party's addresses, by number. */
export const addressOf = (party: Party, number: number): string =>
  `${party}.${number}@personne.example`;

/** A request as the model has it. */
export const requestOf = (
  {signatories, ...base}: ConventionRequest,
  {text, addresses}: Content,
): ConventionRequest => {
  const emailOf = (party: Party) => ({email: addressOf(party, addresses[party])});
  return {
    ...base,
    immersionActivities: `Observer, puis participer : ${text}.`,
    signatories: {
      beneficiary: {...signatories.beneficiary, ...emailOf('beneficiary')},
      establishmentRepresentative: {
        ...signatories.establishmentRepresentative,
        ...emailOf('establishment-representative'),
      },
    },
  };
};

/** A database of its own, in which sequences are played one after the other. */
export const openLane = async () => {
  const {store, drop} = await freshStore({connections: CONNECTIONS});
  // What is tried here is what links open, not whether a commit outlives a power cut.
  store.pool.on('connect', client => void client.query('SET synchronous_commit = off'));
  const world = await signingWorld(store);
  return {
    ...world,
    /** Back to the first morning, with nothing left to send, and a request of somebody new. */
    begin: async (): Promise<ConventionRequest> => {
      world.clock.now = new Date(MORNING);
      world.log.length = 0;
      await store.pool.query('DELETE FROM message');
      await store.pool.query('UPDATE outbox SET consumed_at = now() WHERE consumed_at IS NULL');
      return world.request();
    },
    close: drop,
  };
};
export type Lane = Awaited<ReturnType<typeof openLane>>;
